import { expect, it } from 'vitest';
import type { Hop } from '../exchange/exchange';
import { exchange, hop, preflight } from '../panel/testing/exchange';
import { isOnTrial } from './on-trial';
import type { Trial } from './trial';

const url = 'https://api.example.com/users/42';

function trial(part: Partial<Trial> = {}, method = 'PUT'): Trial {
  const edits = [{ url, method, set: [], remove: ['vary'] }];
  return { exchangeId: '1', method: 'PUT', url, tabId: 1, since: 100, until: 200, edits, ...part };
}

function made(part: Partial<Hop>, tabId = 1) {
  return exchange({ tabId, hops: [hop({ url, startedAt: 150, endedAt: 160, ...part })] });
}

it.each([
  ['during the trial', made({}), true],
  ['with a fragment', made({ url: `${url}#part` }), true],
  ['under way as it began', made({ startedAt: 90, endedAt: 110 }), true],
  ['under way as it ended', made({ startedAt: 190, endedAt: null }), true],
  ['before it', made({ startedAt: 80, endedAt: 99 }), false],
  ['after it', made({ startedAt: 201, endedAt: 202 }), false],
  ['in another tab', made({}, 2), false],
  ['to another URL', made({ url: `${url}/posts` }), false],
  ['with another method', made({ method: 'GET' }), false],
])('of a request %s', (_, exchangeMade, expected) => {
  expect(isOnTrial(exchangeMade, [trial()])).toBe(expected);
});

it('counts a redirect to the endpoint, and a preflight', () => {
  const elsewhere = hop({ url: 'https://www.example.com/', startedAt: 140, endedAt: 150 });
  const there = hop({ url, startedAt: 150, endedAt: 160 });
  expect(isOnTrial(exchange({ hops: [elsewhere, there] }), [trial()])).toBe(true);
  expect(isOnTrial(made({}), [trial({}, 'OPTIONS')])).toBe(false);
  expect(isOnTrial(made({ preflight: preflight(null) }), [trial({ until: null }, 'OPTIONS')])).toBe(true);
});
