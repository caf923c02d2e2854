import { browser, type Runtime } from '../browser';
import { type BackgroundToTester, TESTER_PORT, type TesterJob } from '../messages';
import { removeRules, TESTER_RULE } from '../session-rules';

/*
 * Sends what the Tester of a panel asks for, and thinks nothing of it: the panel hears of its answer as webRequest tells
 * it. The rule that writes what a page's request would carry is there for as long as a request is under way.
 */

/** Milliseconds without an answer. After 30 s the browser would stop the worker. */
const PATIENCE = 25_000;

/** Whoever waits comes after those before. A worker that was stopped in the middle has left its rule behind. */
let turn: Promise<unknown> = forget();

export function serveTester(port: Runtime.Port): void {
  if (port.name !== TESTER_PORT) return;
  const gone = new AbortController();
  const { signal } = gone;
  const tell = (message: BackgroundToTester) => signal.aborted || port.postMessage(message);
  let last: Promise<unknown> | undefined;
  const left = new Promise((resolve) => {
    port.onDisconnect.addListener(() => {
      gone.abort();
      resolve(last);
    });
  });
  port.onMessage.addListener((job) => {
    last = send(job as TesterJob, signal).then((refused) => tell({ type: 'sent', refused }));
  });
  turn = turn.then(() => {
    tell({ type: 'ready' });
    return left;
  });
}

/** Resolves when it has ended, well or badly: with the browser's words where it set no rule, and so sent nothing. */
async function send({ url, init, browserHeaders }: TesterJob, gone: AbortSignal): Promise<string | null> {
  try {
    await browser.declarativeNetRequest.updateSessionRules({
      removeRuleIds: [TESTER_RULE],
      addRules: [
        {
          id: TESTER_RULE,
          action: { type: 'modifyHeaders', requestHeaders: [...browserHeaders] },
          // Requests of pages have another initiator, whatever they look like.
          condition: { initiatorDomains: [browser.runtime.id], tabIds: [-1] },
        },
      ],
    });
  } catch (error) {
    return String(error);
  }
  const signal = AbortSignal.any([gone, AbortSignal.timeout(PATIENCE)]);
  // What failed, webRequest tells. Nobody reads the body.
  await fetch(url, { ...init, signal }).then(
    ({ body }) => body?.cancel(),
    () => undefined,
  );
  await forget();
  return null;
}

/** Where the browser takes no rules at all, the next request says so. */
function forget(): Promise<unknown> {
  return removeRules([TESTER_RULE]).catch(() => undefined);
}
