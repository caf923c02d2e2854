import { expect, it } from 'vitest';
import type { Exchange } from '../exchange/exchange';
import { APP, ask } from '../testing/model-browser';
import { diagnose } from './diagnose';

const answer = { status: 204, headers: [] };

/** As Chromium shows a preflighted request that Local Network Access stops: no answer to either. */
function stopped(preflightError: string | null): Exchange {
  const exchange = ask(
    { method: 'PUT', headerNames: [], credentials: 'not-include', origin: APP },
    { preflight: answer, response: answer },
  );
  const [hop] = exchange.hops;
  const preflight = hop.preflight && { ...hop.preflight, response: null, error: preflightError };
  return { ...exchange, hops: [{ ...hop, preflight }] };
}

it.each([
  ['the preflight has failed without a word', 'net::ERR_FAILED', 'blocked', 'lna-permission-denied'],
  ["the request's failure is told first", null, 'blocked', 'lna-permission-denied'],
] as const)('is told where %s', (_, error, verdict, code) => {
  const diagnosis = diagnose(stopped(error));
  expect(diagnosis).toMatchObject({ verdict, fix: null });
  expect(diagnosis.findings[0]?.code).toBe(code);
});

it('is not what a preflight with another failure shows', () => {
  expect(diagnose(stopped('net::ERR_CONNECTION_REFUSED')).verdict).not.toBe('blocked');
});
