import { browser } from '../../browser';
import { headerValue } from '../../cors/headers';
import { type BackgroundToTester, TESTER_PORT, type TesterJob, type TesterReply } from '../../messages';
import type { Send, WireAnswer, WireRequest } from '../../tester/wire';
import { testerWords } from '../../words/tester';

const words = testerWords.cannot;

/** What cannot be tried, in a sentence for a person. */
export class CannotTry extends Error {}

/** Runs `use` with what sends requests, when it is this panel's turn. Rejects with `CannotTry`, also once `stop` aborts. */
export async function withSender<T>(stop: AbortSignal, use: (send: Send) => Promise<T>): Promise<T> {
  const port = browser.runtime.connect({ name: TESTER_PORT });
  let begin: () => void = () => undefined;
  let hear: (reply: TesterReply) => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const interrupted = new Promise<never>((_resolve, reject) => {
    stop.addEventListener('abort', () => reject(new CannotTry(words.stopped)));
    // A background that was stopped has left its rule behind: the next one, to which the panel connects, takes it away.
    port.onDisconnect.addListener(() => reject(new CannotTry(words.interrupted)));
  });
  port.onMessage.addListener((said) => {
    const message = said as BackgroundToTester;
    if (message.type === 'ready') begin();
    else hear(message);
  });
  const run = async () => {
    await Promise.race([ready, interrupted]);
    return use(async (request) => {
      if (stop.aborted) throw new CannotTry(words.stopped);
      const reply = new Promise<TesterReply>((resolve) => {
        hear = resolve;
      });
      port.postMessage(jobOf(request));
      return answerIn(await Promise.race([reply, interrupted]), request);
    });
  };
  try {
    return await run();
  } finally {
    port.disconnect();
  }
}

function answerIn(reply: TesterReply, request: WireRequest): WireAnswer {
  switch (reply.type) {
    case 'refused':
      throw new CannotTry(words.ruleRefused(reply.reason));
    case 'unseen':
      throw new CannotTry(words.unseen);
    case 'sent': {
      const { answer } = reply;
      if (answer.kind !== 'moved' && answer.requestHeaders.length > 0) expectOrigin(request, answer.requestHeaders);
      return answer;
    }
    default:
      return reply satisfies never;
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
