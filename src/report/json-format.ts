import { buildReport } from './build-report';
import type { FileFormat } from './file-format';

/** Apart from the other formats: the worker writes this one itself, and need not load what writes them. */
export const JSON_FORMAT: FileFormat = {
  extension: 'json',
  mediaType: 'application/json',
  write: (log) => jsonText(buildReport(log)),
};

export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
