import { buildReport } from './build-report';
import { reportFileName } from './file-name';
import { writeHar } from './har/write-har';
import { writeHtml } from './html/write-html';
import { writeMarkdown } from './markdown/write-markdown';
import type { ReportFormat } from './report-format';
import { type ReportedLog, type ReportInput, reportedLog } from './reported-log';

interface ExportedFile {
  readonly filename: string;
  readonly mediaType: string;
  readonly text: string;
}

interface FileFormat {
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (log: ReportedLog) => string;
}

const FORMATS: Readonly<Record<ReportFormat, FileFormat>> = {
  markdown: { extension: 'md', mediaType: 'text/markdown', write: writeMarkdown },
  html: { extension: 'html', mediaType: 'text/html', write: writeHtml },
  json: { extension: 'json', mediaType: 'application/json', write: (log) => jsonText(buildReport(log)) },
  har: { extension: 'har', mediaType: 'application/json', write: (log) => jsonText(writeHar(log)) },
};

/** The report as a file (docs/report.md says what is in it). */
export function exportReport(input: ReportInput, format: ReportFormat): ExportedFile {
  const { extension, mediaType, write } = FORMATS[format];
  return {
    filename: reportFileName(input.page?.url ?? null, input.exportedAt, extension),
    mediaType,
    text: write(reportedLog(input)),
  };
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
