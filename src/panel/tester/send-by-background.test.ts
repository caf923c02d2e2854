import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BackgroundToTester, TesterJob } from '../../messages';
import type { WireRequest } from '../../tester/wire';

/** An event of the browser, told by hand. */
class TestEvent {
  readonly #hearers = new Set<(details: unknown) => unknown>();
  addListener(hear: (details: unknown) => unknown) {
    this.#hearers.add(hear);
  }
  removeListener(hear: (details: unknown) => unknown) {
    this.#hearers.delete(hear);
  }
  tell(details: unknown) {
    for (const hear of this.#hearers) hear(details);
  }
}

const OWN = 'chrome-extension://own';
const jobs: TesterJob[] = [];
const heard = { message: new TestEvent(), end: new TestEvent() };
const webRequest = {
  onBeforeRequest: new TestEvent(),
  onSendHeaders: new TestEvent(),
  onHeadersReceived: new TestEvent(),
  onBeforeRedirect: new TestEvent(),
  onCompleted: new TestEvent(),
  onErrorOccurred: new TestEvent(),
};
const port = {
  onMessage: heard.message,
  onDisconnect: heard.end,
  postMessage: (job: TesterJob) => void jobs.push(job),
  disconnect() {},
};
vi.stubGlobal('chrome', { runtime: { connect: () => port, getURL: () => `${OWN}/` }, webRequest });
vi.resetModules();
const { CannotTry, withSender } = await import('./send-by-background');

afterAll(() => {
  // Other files share this process.
  vi.unstubAllGlobals();
  vi.resetModules();
});

const reply = (message: BackgroundToTester) => heard.message.tell(message);

const request = (method: string): WireRequest => ({
  url: 'https://api.example/',
  method,
  headers: [],
  body: null,
  withCookies: false,
  browserHeaders: [],
});

/** Tells of a request that the background has made, from its beginning to its end. */
function answered(method: string): void {
  const details = { requestId: method, tabId: -1, method, initiator: OWN, timeStamp: 1, url: request(method).url };
  webRequest.onBeforeRequest.tell(details);
  webRequest.onHeadersReceived.tell({ ...details, statusCode: 204, statusLine: 'HTTP/1.1 204', responseHeaders: [] });
  webRequest.onCompleted.tell(details);
}

/** Sends a preflight and then what it was for. */
function begin(stop: AbortController) {
  const tried = withSender(stop.signal, async (send) => {
    await send(request('OPTIONS'));
    return send(request('DELETE'));
  });
  reply({ type: 'ready' });
  return tried;
}

const methods = () => jobs.map(({ init }) => init.method);

beforeEach(() => {
  jobs.length = 0;
});

describe('withSender', () => {
  it('sends one request after the other, and gives what came', async () => {
    const stop = new AbortController();
    const tried = begin(stop);
    await vi.waitFor(() => expect(jobs).toHaveLength(1));
    answered('OPTIONS');
    reply({ type: 'sent', refused: null });
    await vi.waitFor(() => expect(methods()).toEqual(['OPTIONS', 'DELETE']));
    answered('DELETE');
    reply({ type: 'sent', refused: null });
    expect(await tried).toMatchObject({ kind: 'answered', response: { status: 204 } });
  });

  it.each([
    ['while the browser has not told the answer yet', false],
    ['right after the answer', true],
  ])('sends nothing more once it is stopped %s', async (_, isAnswered) => {
    const stop = new AbortController();
    const tried = begin(stop);
    const outcome = expect(tried).rejects.toThrow(CannotTry);
    await vi.waitFor(() => expect(jobs).toHaveLength(1));
    reply({ type: 'sent', refused: null });
    if (isAnswered) answered('OPTIONS');
    stop.abort();
    if (!isAnswered) answered('OPTIONS');
    await outcome;
    expect(methods()).toEqual(['OPTIONS']);
  });
});
