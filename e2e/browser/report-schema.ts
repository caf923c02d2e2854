import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats(ajv);
const validate = ajv.compile(
  JSON.parse(readFileSync(new URL('../../docs/report.schema.json', import.meta.url), 'utf8')) as object,
);

/** Throws where `report` does not keep to docs/report.schema.json, with one line for each place that does not. */
export function expectValidReport(report: unknown): void {
  if (validate(report)) return;
  const lines = (validate.errors ?? []).map(({ instancePath, message }) => `  ${instancePath || '/'} ${message}`);
  throw new Error(`The report breaks its schema in ${lines.length} places:\n${lines.join('\n')}`);
}
