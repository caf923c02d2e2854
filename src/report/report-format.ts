/** In the order in which people are offered them. */
export const REPORT_FORMATS = ['markdown', 'html', 'json', 'har'] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];

export function isReportFormat(format: unknown): format is ReportFormat {
  return REPORT_FORMATS.some((known) => known === format);
}
