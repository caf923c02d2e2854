import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { REPORT_FORMATS } from '../../../src/report/report-format';
import { launch } from '../../browser/launch';
import { saveReport } from '../../tests/report-panel';
import { report } from '../figure';
import { openFullPanel } from '../full-panel';
import { MEBIBYTE, MEGABYTE, MESSAGE, PANEL_HEAP } from './bounds';

/** What `page/messages.js` makes in the panel. */
declare const messages: { longest: number };

/** Characters of a message that only asks for something, or tells that something has changed. */
const SHORT = 10_000;

/** A panel that holds so many exchanges, and makes reports of them. */
export async function fullPanel(count: number): Promise<void> {
  console.log(`A panel with ${count} exchanges`);
  const { context, close } = await launch();
  try {
    const script = fileURLToPath(new URL('../page/messages.js', import.meta.url));
    const { panel, speaker, judged } = await openFullPanel(context, script);
    await speaker.sendLog(count);
    await judged(count);
    report("the panel's heap", await heapOf(panel), PANEL_HEAP, 'MB');
    const log = await panel.evaluate(() => {
      const heard = messages.longest;
      messages.longest = 0;
      return heard;
    });
    if (log < SHORT) throw new Error('Not even the log itself was counted as a message.');
    for (const format of REPORT_FORMATS) {
      const start = performance.now();
      const { path } = await saveReport(panel, { format, scope: /whole log/ });
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`  ${format}: ${((await stat(path)).size / MEBIBYTE).toFixed(1)} MiB in ${seconds} s`);
      await panel.keyboard.press('Escape');
      report("the panel's heap after it", await heapOf(panel), PANEL_HEAP, 'MB');
    }
    const longest = await panel.evaluate(() => messages.longest);
    report(`longest message meanwhile (a message ends at ${MESSAGE} MiB)`, longest, SHORT, 'characters');
  } finally {
    await close();
  }
}

/** Megabytes of the page's JavaScript heap in use, after a collection. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / MEGABYTE;
}
