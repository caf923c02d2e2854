import { startBareBrowser } from '../browser/bare-browser';
import { openBareExtension } from '../browser/bare-extension';
import { until } from '../browser/until';
import { startLab } from '../lab/lab';
import { defineHeld, KINDS } from './kinds';

/** Milliseconds; the browser stops a worker after half a minute without anything to do. */
const PATIENCE = 90_000;

/**
 * Lets the browser itself stop the worker while requests of each kind are open, then lets these end. Nothing is attached
 * to the browser. Prints what was found, and returns what was wrong.
 */
export async function playIdleRounds(rounds: number): Promise<string[]> {
  const lab = await startLab();
  const browser = await startBareBrowser();
  const wrong: string[] = [];
  try {
    const { app, api } = lab;
    const url = app.define('/idle', { actual: { headers: [['content-type', 'text/html']], body: '<!doctype html>' } });
    const page = await browser.open(url);
    const extension = await openBareExtension(browser);
    const tabId = await extension.tabIdAt(url);
    let blocked = 0;
    for (let round = 1; round <= rounds; round++) {
      const hold = `idle-${round}`;
      const asked = Object.entries(KINDS).map(([name, kind]) => {
        const { method, verdict, hops } = kind;
        return { url: defineHeld(api, kind, `/${hold}/${name}`, [hold, hold]), method, verdict, hops };
      });
      blocked += asked.filter(({ verdict }) => verdict === 'blocked').length;
      await browser.evaluate(
        page,
        `for (const { url, method } of ${JSON.stringify(asked)}) void fetch(url, { method }).catch(() => null)`,
      );
      const stopped = async () => ((await browser.isWorkerRunning()) ? null : true);
      await until('the browser stops the idle worker', stopped, PATIENCE);
      api.release(hold);
      const ended = await until('the requests have ended', async () => {
        const { exchanges } = await extension.exportReport(tabId);
        const ours = exchanges.filter(({ request }) => request.url.includes(`/idle-${round}/`));
        return ours.length >= asked.length && ours.every(({ outcome }) => outcome.kind !== 'pending') ? ours : null;
      });
      for (const { url: target, verdict, hops } of asked) {
        const found = ended
          .filter(({ request }) => request.url === target)
          .map((exchange) => `${exchange.diagnosis.verdict} after ${exchange.hops.length}`);
        if (found.join() !== `${verdict} after ${hops}`) wrong.push(`${target}: ${found.join(' and ') || 'nothing'}`);
      }
      const badge = await extension.badge(tabId);
      if (badge !== String(blocked)) wrong.push(`round ${round}: the badge says ${badge}, not ${blocked}`);
    }
    const requests = rounds * Object.keys(KINDS).length;
    console.log(`${rounds} stops for idleness, ${requests} requests: ${wrong.length} wrong`);
  } finally {
    await browser.close();
    await lab.stop();
  }
  return wrong;
}
