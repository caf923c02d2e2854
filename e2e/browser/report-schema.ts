import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

let compiled: ValidateFunction | null = null;

/** Compiled when it is first asked for: that takes a third of a second, and many a process of the tests never asks. */
function validator(): ValidateFunction {
  if (compiled === null) {
    const ajv = new Ajv2020({ allErrors: true, strict: false });
    addFormats(ajv);
    const schema = readFileSync(new URL('../../docs/report.schema.json', import.meta.url), 'utf8');
    compiled = ajv.compile(JSON.parse(schema) as object);
  }
  return compiled;
}

/** Throws where `report` does not keep to docs/report.schema.json, with one line for each place that does not. */
export function expectValidReport(report: unknown): void {
  const validate = validator();
  if (validate(report)) return;
  const lines = (validate.errors ?? []).map(({ instancePath, message }) => `  ${instancePath || '/'} ${message}`);
  throw new Error(`The report breaks its schema in ${lines.length} places:\n${lines.join('\n')}`);
}
