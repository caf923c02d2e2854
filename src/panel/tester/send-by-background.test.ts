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

const jobs: TesterJob[] = [];
const heard = { message: new TestEvent(), end: new TestEvent() };
const port = {
  onMessage: heard.message,
  onDisconnect: heard.end,
  postMessage: (job: TesterJob) => void jobs.push(job),
  disconnect() {},
};
vi.stubGlobal('chrome', { runtime: { connect: () => port } });
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

/** What the background says once the browser has told of the request's end. */
function answered(): void {
  const response = {
    status: 204,
    statusText: '',
    headers: [],
    judgedHeaders: null,
    fromCache: false,
    httpVersion: null,
  };
  const times = { startedAt: 1, endedAt: 2 };
  reply({ type: 'sent', answer: { kind: 'answered', requestHeaders: [], ...times, response, error: null } });
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
    answered();
    await vi.waitFor(() => expect(methods()).toEqual(['OPTIONS', 'DELETE']));
    answered();
    expect(await tried).toMatchObject({ kind: 'answered', response: { status: 204 } });
  });

  it('says in words where nothing was sent, or nothing seen', async () => {
    for (const [said, words] of [
      [{ type: 'refused', reason: 'No such rule.' }, /No such rule\./],
      [{ type: 'unseen' }, /told nothing of the request/],
    ] as const) {
      jobs.length = 0;
      const outcome = expect(begin(new AbortController())).rejects.toThrow(words);
      await vi.waitFor(() => expect(jobs).toHaveLength(1));
      reply(said);
      await outcome;
    }
  });

  it.each([
    ['while the browser has not told the answer yet', false],
    ['right after the answer', true],
  ])('sends nothing more once it is stopped %s', async (_, isAnswered) => {
    const stop = new AbortController();
    const tried = begin(stop);
    const outcome = expect(tried).rejects.toThrow(CannotTry);
    await vi.waitFor(() => expect(jobs).toHaveLength(1));
    if (isAnswered) answered();
    stop.abort();
    if (!isAnswered) answered();
    await outcome;
    expect(methods()).toEqual(['OPTIONS']);
  });
});
