import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

const folder = path.dirname(createRequire(import.meta.url).resolve('har-schema'));
const schemas = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => {
    // The draft that they name is one that they do not need.
    const { $schema, ...schema } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Record<string, unknown>;
    return schema;
  });
const ajv = new Ajv({ allErrors: true, strict: false, schemas });
addFormats(ajv);
const validate = ajv.getSchema('har.json');

/** Throws where `har` is no HAR 1.2, with one line for each place that is not. */
export function expectValidHar(har: unknown): void {
  if (validate === undefined) throw new Error('There is no schema of HAR 1.2: has the package har-schema changed?');
  if (validate(har) === true) return;
  const lines = (validate.errors ?? []).map(({ instancePath, message }) => `  ${instancePath || '/'} ${message}`);
  throw new Error(`The HAR breaks its schema in ${lines.length} places:\n${lines.join('\n')}`);
}
