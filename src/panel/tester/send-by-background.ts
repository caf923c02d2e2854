import { browser } from '../../browser';
import { headerValue } from '../../cors/headers';
import { type BackgroundToTester, TESTER_PORT, type TesterJob } from '../../messages';
import { removeRules, TESTER_RULE } from '../../session-rules';
import type { Send, WireRequest } from '../../tester/wire';
import { testerWords } from '../../words/tester';
import { nextOwnRequest } from './own-request';

const words = testerWords.cannot;

/** Milliseconds in which the browser tells of a request after it has ended. */
const PATIENCE = 3_000;

/** What cannot be tried, in a sentence for a person. */
export class CannotTry extends Error {}

/** Runs `use` with what sends requests, when it is this panel's turn. Rejects with `CannotTry`, also once `stop` aborts. */
export async function withSender<T>(stop: AbortSignal, use: (send: Send) => Promise<T>): Promise<T> {
  const port = browser.runtime.connect({ name: TESTER_PORT });
  let hear: (message: BackgroundToTester) => void = () => undefined;
  const next = () =>
    new Promise<BackgroundToTester>((resolve) => {
      hear = resolve;
    });
  const ready = next();
  const interrupted = new Promise<never>((_resolve, reject) => {
    stop.addEventListener('abort', () => reject(new CannotTry(words.stopped)));
    port.onDisconnect.addListener(() => {
      // A background that was stopped cannot take its rule away. Where this fails, the extension is gone, and its rules.
      void removeRules([TESTER_RULE]).catch(() => undefined);
      reject(new CannotTry(words.interrupted));
    });
  });
  port.onMessage.addListener((message) => hear(message as BackgroundToTester));
  const run = async () => {
    await Promise.race([ready, interrupted]);
    return use((request) => {
      if (stop.aborted) throw new CannotTry(words.stopped);
      const post = (job: TesterJob) => {
        const reply = next();
        port.postMessage(job);
        return reply;
      };
      return sendOne(request, post, interrupted);
    });
  };
  try {
    return await run();
  } finally {
    port.disconnect();
  }
}

async function sendOne(
  request: WireRequest,
  post: (job: TesterJob) => Promise<BackgroundToTester>,
  interrupted: Promise<never>,
) {
  const own = nextOwnRequest(request.method);
  try {
    const reply = await Promise.race([post(jobOf(request)), interrupted]);
    if (reply.type === 'sent' && reply.refused !== null) throw new CannotTry(words.ruleRefused(reply.refused));
    const answer = await Promise.race([own.answer, silence(), interrupted]);
    if (answer.kind !== 'moved' && answer.requestHeaders.length > 0) expectOrigin(request, answer.requestHeaders);
    return answer;
  } finally {
    own.stop();
  }
}

function jobOf({ url, method, headers, body, withCookies, browserHeaders }: WireRequest): TesterJob {
  return {
    url,
    init: {
      method,
      headers: headers.map(({ name, value }) => [name, value]),
      body,
      credentials: withCookies ? 'include' : 'omit',
      redirect: 'manual',
      // What the HTTP cache holds of earlier tries is no answer of the server.
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    },
    browserHeaders: browserHeaders.map(({ name, value }) =>
      value === null ? { header: name, operation: 'remove' } : { header: name, operation: 'set', value },
    ),
  };
}

/** Another extension may write on the request as well, and a browser may not let this one do so. */
function expectOrigin({ browserHeaders }: WireRequest, sent: Parameters<typeof headerValue>[0]): void {
  const wanted = browserHeaders.find(({ name }) => name === 'origin')?.value ?? null;
  const origin = headerValue(sent, 'origin');
  if (origin !== wanted) throw new CannotTry(words.otherOrigin(wanted, origin));
}

function silence(): Promise<never> {
  return new Promise((_resolve, reject) => setTimeout(() => reject(new CannotTry(words.unseen)), PATIENCE));
}
