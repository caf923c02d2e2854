import { REPORT_FORMATS } from '../../../src/report/report-format';
import type { ReportedExchange } from '../../browser/report';
import { report, reportEqual } from '../figure';
import { askAll } from './ask-all';
import { BLOCKED_EACH, MEBIBYTE, MEGABYTE, MESSAGE } from './bounds';
import { onStage, reportIcon, reportMemory, type Stage, settledLog } from './browser';

/** So many requests by one page, a few at a time. */
export function throughOneTab(requests: number): Promise<void> {
  console.log(`${requests} requests through one tab`);
  return onStage(async (stage) => {
    const { page, tabId } = await stage.open();
    let failed = 0;
    for (let tenth = 0; tenth < 10; tenth++) {
      const [from, to] = [tenth, tenth + 1].map((n) => Math.round((requests * n) / 10));
      failed += await page.evaluate(askAll, stage.asked({ from: from ?? 0, to: to ?? 0 }));
      stage.servers.api.forgetReceived();
      const heap = ((await stage.background.heap()) / MEGABYTE).toFixed(1);
      console.log(`  ${to} asked, the worker's heap is ${heap} MB`);
    }
    const blocked = Math.ceil(requests / BLOCKED_EACH);
    reportEqual('requests that the page got no answer to', failed, blocked);
    await reportIcon(stage, tabId, blocked);
    await reportMemory(stage);
    const log = await settledLog(stage, tabId, requests);
    const kept = log.exchanges.length;
    reportEqual(`requests in the log or counted (${kept} kept, ${log.dropped} let go)`, kept + log.dropped, requests);
    reportKept(log.exchanges, requests);
    await reportSizes(stage, tabId);
  });
}

/** How many allowed exchanges may lie in what room the last blocked one that went has left. */
const IN_THE_GAP = 3;

/** Whether what was let go is the oldest of what is allowed, and of what is blocked only where nothing else is left. */
function reportKept(exchanges: readonly ReportedExchange[], requests: number): void {
  const numbers = (isBlocked: boolean) =>
    exchanges
      .filter(({ diagnosis }) => (diagnosis.verdict === 'blocked') === isBlocked)
      .map(({ request }) => Number(new URL(request.url).searchParams.get('n')))
      .sort((a, b) => a - b);
  const [blocked, allowed] = [numbers(true), numbers(false)];
  const all = Array.from({ length: Math.ceil(requests / BLOCKED_EACH) }, (_, n) => n * BLOCKED_EACH);
  console.log(`  ${blocked.length} of ${all.length} blocked ones kept, ${allowed.length} allowed ones`);
  const newest = all.slice(all.length - blocked.length);
  reportEqual('the blocked ones kept are the newest', String(blocked) === String(newest), true);
  if (blocked.length < all.length) report('allowed ones kept where blocked ones went', allowed.length, IN_THE_GAP, '');
}

/** The background hands each report of a full log to the page that asks for it as one message. */
async function reportSizes({ extension }: Stage, tabId: number): Promise<void> {
  for (const format of REPORT_FORMATS) {
    const exported = await extension.export(tabId, format);
    const bytes = 'error' in exported ? Number.POSITIVE_INFINITY : Buffer.byteLength(exported.text);
    report(`the background's report of this log, ${format}`, bytes / MEBIBYTE, MESSAGE, 'MiB');
  }
}
