import { describe, expect, it } from 'vitest';
import type { Header } from '../cors/headers';
import { APP, ask } from '../testing/model-browser';
import { type CachedLoad, cachedLoadOf, isOutOfCache } from './cached-load';
import type { Exchange } from './exchange';

const DATE = 'Sat, 01 Jan 2000 00:00:00 GMT';
const NOW = Date.UTC(2000, 0, 1);

function loaded(headers: Record<string, string>, patch: Partial<Exchange> = {}): Exchange {
  const answer = { status: 200, headers: Object.entries(headers).map(([name, value]): Header => ({ name, value })) };
  const asked = { method: 'GET', headerNames: [], credentials: 'not-include', origin: APP } as const;
  return { ...ask(asked, { preflight: answer, response: answer }), mode: 'no-cors', ...patch };
}

describe('cachedLoadOf', () => {
  it('keeps how long the cache gives the answer out', () => {
    expect(cachedLoadOf(loaded({ date: DATE, 'cache-control': 'public, max-age=60' }), NOW)).toMatchObject({
      date: DATE,
      freshUntil: NOW + 60_000,
    });
    expect(cachedLoadOf(loaded({ date: DATE }), NOW)?.freshUntil).toBe(NOW);
  });

  it.each([
    ['a load with CORS', loaded({ date: DATE }, { mode: 'cors' })],
    ['a load from the own origin', loaded({ date: DATE }, { origin: 'https://api.example' })],
    ['an answer that is not stored', loaded({ date: DATE, 'cache-control': 'no-store' })],
    ['an answer with CORS headers', loaded({ date: DATE, 'access-control-allow-origin': '*' })],
    ['an answer without a date', loaded({})],
    ['an answer that varies by origin', loaded({ date: DATE, vary: 'Accept-Encoding, origin' })],
    ['an answer that varies by everything', loaded({ date: DATE, vary: '*' })],
  ])('%s leaves nothing behind', (_, exchange) => {
    expect(cachedLoadOf(exchange, NOW)).toBeNull();
  });
});

describe('isOutOfCache', () => {
  const load: CachedLoad = { url: 'https://api.example/', date: DATE, at: NOW, freshUntil: NOW };
  const hop = (startedAt: number, headers: readonly Header[] = [], date = DATE) => ({
    ...loaded({ date }).hops[0],
    startedAt,
    requestHeaders: headers,
  });

  it.each<[string, boolean, number, CachedLoad, Header[]?, string?]>([
    ['the same date, seconds later', true, NOW + 1500, load],
    ['the same date at once: a server may have given it anew', false, NOW + 10, load],
    ['the same date at once, yet still fresh', true, NOW + 10, { ...load, freshUntil: NOW + 60_000 }],
    [
      'still fresh, but the request goes past the cache',
      false,
      NOW + 10,
      { ...load, freshUntil: NOW + 60_000 },
      [{ name: 'Cache-Control', value: 'no-cache' }],
    ],
    ['a later date', false, NOW + 1500, load, [], 'Sat, 01 Jan 2000 00:00:01 GMT'],
  ])('%s: %s', (_, expected, startedAt, known, headers, date) => {
    expect(isOutOfCache(hop(startedAt, headers, date), known)).toBe(expected);
  });
});
