import { expect, it } from 'vitest';
import { APP, ask } from '../testing/model-browser';
import { readRecording, replay } from '../testing/recordings';
import type { MirroredText } from './mirror';
import { TabLog } from './tab-log';

it('writes down what it let go when the mirror writes, and not each time', () => {
  const unmade = new Map<string, () => string>();
  const mirror = {
    set: (key: string, text: MirroredText) => typeof text === 'function' && unmade.set(key, text),
    remove() {},
  };
  const log = new TabLog(1, mirror);
  for (const exchange of replay(readRecording('simple-allowed').events)) {
    for (let nth = 0; nth < 60; nth++) log.put({ ...exchange, id: `${nth}` }, false);
  }
  for (let n = 0; n < 50; n++) log.drop();
  expect([...unmade].map(([key, make]) => [key, JSON.parse(make()).dropped])).toEqual([['tab/1', 50]]);
});

it('takes nothing for granted of what DevTools tells only afterwards: that an answer had two lines', () => {
  const allowOrigin = { name: 'Access-Control-Allow-Origin', value: APP };
  const answer = { status: 200, headers: [allowOrigin] };
  const asked = { method: 'GET', headerNames: [], credentials: 'not-include', origin: APP } as const;
  const seen = { ...ask(asked, { preflight: answer, response: answer }), browser: 'firefox', tabId: 1 } as const;
  const log = new TabLog(1, { set() {}, remove() {} });
  // Blocked although the headers allow it without credentials: it must have been with them, by all that is known.
  log.put({ ...seen, passed: false, outcome: { kind: 'failed', error: 'NS_ERROR_DOM_BAD_URI' } }, false);
  const { url, method, startedAt } = seen.hops[0];
  const lines = [{ ...allowOrigin, value: '' }, allowOrigin];
  const [entry] = log.putAllowOriginLines({ url, method, startedAt, lines });
  expect(entry?.exchange.earlierCredentials).toBeNull();
});
