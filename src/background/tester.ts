import { browser, type Runtime } from '../browser';
import { type BackgroundToTester, TESTER_PORT, type TesterJob, type TesterReply } from '../messages';
import { nextOwnRequest } from './own-request';
import { removeRules, TESTER_RULE } from './session-rules';

/*
 * Sends what the Tester of a panel asks for, and tells what webRequest tells of its answer, which a panel in Firefox's
 * DevTools could not hear. The rule that writes what a page's request would carry is there for as long as a request is
 * under way.
 */

/** Milliseconds without an answer. After 30 s the browser would stop the worker. */
const PATIENCE = 25_000;
/** Milliseconds in which the browser tells of a request after it has ended. */
const TOLD_LATE = 3_000;

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
    last = send(job as TesterJob, signal).then(tell);
  });
  turn = turn.then(() => {
    tell({ type: 'ready' });
    return left;
  });
}

/** Resolves when the request has ended, well or badly, or where it cannot be sent. */
async function send(job: TesterJob, gone: AbortSignal): Promise<TesterReply> {
  const own = nextOwnRequest(job.init.method ?? 'GET');
  try {
    await setRule(job);
    await request(job, gone);
    const answer = await Promise.race([own.answer, silence()]);
    return answer === null ? { type: 'unseen' } : { type: 'sent', answer };
  } catch (error) {
    return { type: 'refused', reason: String(error) };
  } finally {
    own.stop();
    await forget();
  }
}

/** Rejects with the browser's own words where it takes no such rule. */
async function setRule({ browserHeaders }: TesterJob): Promise<void> {
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [TESTER_RULE],
    addRules: [
      {
        id: TESTER_RULE,
        action: { type: 'modifyHeaders', requestHeaders: [...browserHeaders] },
        // Requests of pages have another initiator, whatever they look like.
        condition: { initiatorDomains: [new URL(browser.runtime.getURL('')).hostname], tabIds: [-1] },
      },
    ],
  });
}

async function request({ url, init }: TesterJob, gone: AbortSignal): Promise<void> {
  const signal = AbortSignal.any([gone, AbortSignal.timeout(PATIENCE)]);
  // What failed, webRequest tells. Nobody reads the body.
  await fetch(url, { ...init, signal }).then(
    ({ body }) => body?.cancel(),
    () => undefined,
  );
}

function silence(): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, TOLD_LATE, null));
}

/** Where the browser takes no rules at all, the next request says so. */
function forget(): Promise<unknown> {
  return removeRules([TESTER_RULE]).catch(() => undefined);
}
