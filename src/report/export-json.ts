import { buildReport, type ReportInput } from './build-report';
import { reportFileName } from './file-name';

export interface ExportedFile {
  readonly filename: string;
  readonly mediaType: string;
  readonly text: string;
}

/** The report as a JSON file (docs/report.schema.json). */
export function exportJson(input: ReportInput): ExportedFile {
  return {
    filename: reportFileName(input.page?.url ?? null, input.exportedAt, 'json'),
    mediaType: 'application/json',
    text: `${JSON.stringify(buildReport(input), null, 2)}\n`,
  };
}
