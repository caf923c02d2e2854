import type { WriteReport, WrittenReport } from '../messages';
import { backgroundWords } from '../words/background';

/** Writes a report. Firefox's background is a page, which may load what writes them when it is wanted. */
export async function writeReport({ input, format }: WriteReport): Promise<WrittenReport> {
  try {
    const { exportReport } = await import('../report/export-report');
    return exportReport(input, format);
  } catch (error) {
    return { error: backgroundWords.writer.failed(error instanceof Error ? error.message : String(error)) };
  }
}
