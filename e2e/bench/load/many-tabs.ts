import { reportEqual } from '../figure';
import { askAll } from './ask-all';
import { BLOCKED_EACH } from './bounds';
import { onStage, reportMemory, settledLog } from './browser';

/** Tabs that all ask at once, each so often. */
export function manyTabs(tabs: number, requests: number): Promise<void> {
  console.log(`${tabs} tabs at once, ${requests} requests each`);
  return onStage(async (stage) => {
    const opened = [];
    for (let n = 0; n < tabs; n++) opened.push({ ...(await stage.open()), from: n * requests, to: (n + 1) * requests });
    const failed = await Promise.all(
      opened.map(({ page, from, to }) => page.evaluate(askAll, stage.asked({ from, to }))),
    );
    const wanted = opened.map(({ from, to }) => Math.ceil(to / BLOCKED_EACH) - Math.ceil(from / BLOCKED_EACH));
    reportEqual('tabs in which others failed than were to fail', different(failed, wanted), 0);
    await reportMemory(stage);
    let kept = 0;
    const counted: number[] = [];
    const strangers: string[] = [];
    const blocked: number[] = [];
    for (const { tabId, from, to } of opened) {
      const { exchanges, dropped } = await settledLog(stage, tabId, requests);
      kept += exchanges.length;
      counted.push(exchanges.length + dropped);
      const own = new Set(Array.from({ length: to - from }, (_, n) => String(from + n)));
      for (const { request } of exchanges) {
        // Each is taken once.
        if (!own.delete(new URL(request.url).searchParams.get('n') ?? '')) strangers.push(request.url);
      }
      blocked.push(Number(/\d+/.exec(await stage.extension.tooltip(tabId))?.[0] ?? 0));
    }
    const all = tabs * requests;
    const lacking = counted.filter((count) => count !== requests).length;
    reportEqual(`tabs without all their own in the log or counted (${kept} of ${all} kept)`, lacking, 0);
    reportEqual("in a log, but another tab's or twice", strangers, []);
    reportEqual('tabs whose icons tell of others than were blocked', different(blocked, wanted), 0);
  });
}

function different(counts: readonly number[], wanted: readonly number[]): number {
  return counts.filter((count, n) => count !== wanted[n]).length;
}
