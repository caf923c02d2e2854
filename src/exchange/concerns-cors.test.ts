import { describe, expect, it } from 'vitest';
import { APP, ask } from '../testing/model-browser';
import { concernsCors } from './concerns-cors';
import type { Exchange } from './exchange';

const BLOCKED = { kind: 'failed', error: 'net::ERR_FAILED' } as const;

/** A fetch from the page's own origin that is answered with a redirect. */
function redirectedAtHome(location: string, outcome: Exchange['outcome'] = BLOCKED): Exchange {
  const answer = { status: 302, headers: [{ name: 'Location', value: location }] };
  const exchange = ask(
    { method: 'GET', headerNames: [], credentials: 'not-include', origin: APP },
    { preflight: answer, response: answer },
  );
  return { ...exchange, mode: 'unknown', outcome, passed: false, hops: [{ ...exchange.hops[0], url: `${APP}/a` }] };
}

describe('a request that never leaves its origin', () => {
  it.each([
    ['is blocked by its redirect to a user name', 'https://me@api.example/', BLOCKED, true],
    ['is blocked by its redirect to another scheme', 'app:open', BLOCKED, true],
    ['goes to a user name at home', `https://me@app.example/b`, BLOCKED, false],
    ['fails for another reason', 'https://api.example/', BLOCKED, false],
    ['is aborted', 'https://me@api.example/', { kind: 'failed', error: 'net::ERR_ABORTED' }, false],
  ] as const)('%s', (_, location, outcome, expected) => {
    expect(concernsCors(redirectedAtHome(location, outcome))).toBe(expected);
  });
});
