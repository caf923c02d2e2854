import { buildReport } from './build-report';
import { type ExportedFile, type FileFormat, writeFile } from './file-format';
import { writeHar } from './har/write-har';
import { writeHtml } from './html/write-html';
import { writeMarkdown } from './markdown/write-markdown';
import type { ReportFormat } from './report-format';
import type { ReportInput } from './reported-log';

const FORMATS: Readonly<Record<ReportFormat, FileFormat>> = {
  markdown: { extension: 'md', mediaType: 'text/markdown', write: writeMarkdown },
  html: { extension: 'html', mediaType: 'text/html', write: writeHtml },
  json: { extension: 'json', mediaType: 'application/json', write: (log) => jsonText(buildReport(log)) },
  har: { extension: 'har', mediaType: 'application/json', write: (log) => jsonText(writeHar(log)) },
};

/** The report as a file (docs/report.md says what is in it). */
export function exportReport(input: ReportInput, format: ReportFormat): ExportedFile {
  return writeFile(input, FORMATS[format]);
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
