import { reportFileName } from './file-name';
import { type ReportedLog, type ReportInput, reportedLog } from './reported-log';

export interface ExportedFile {
  readonly filename: string;
  readonly mediaType: string;
  readonly text: string;
}

export interface FileFormat {
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (log: ReportedLog) => string;
}

/** The report as a file of this format. */
export function writeFile(input: ReportInput, { extension, mediaType, write }: FileFormat): ExportedFile {
  return {
    filename: reportFileName(input.page?.url ?? null, input.exportedAt, extension),
    mediaType,
    text: write(reportedLog(input)),
  };
}
