import { browser } from '../browser';
import { REPORT_WRITER_PORT, type WriteReport, type WrittenReport } from '../messages';
import { exportReport } from '../report/export-report';
import { backgroundWords } from '../words/background';

/*
 * A page that nobody sees. The background opens it to write reports, and closes it soon after the last: what writes
 * reports is large, and a service worker cannot load a part of itself later.
 */
const port = browser.runtime.connect({ name: REPORT_WRITER_PORT });
port.onMessage.addListener((message: unknown) => port.postMessage(write(message as WriteReport)));
// The worker that wanted a report was stopped.
port.onDisconnect.addListener(() => close());

function write({ input, format }: WriteReport): WrittenReport {
  try {
    return exportReport(input, format);
  } catch (error) {
    return { error: backgroundWords.writer.failed(error instanceof Error ? error.message : String(error)) };
  }
}
