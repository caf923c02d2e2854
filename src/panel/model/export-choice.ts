import type { ReportFormat } from '../../report/report-format';

/** Which exchanges go into a report. */
export type ExportScope = 'selected' | 'shown' | 'all';

/** What a person chose to export, and how. */
export interface ExportChoice {
  readonly scope: ExportScope;
  readonly format: ReportFormat;
  readonly redact: boolean;
  readonly to: 'file' | 'clipboard';
}
