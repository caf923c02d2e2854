import { expect, it } from 'vitest';
import { exchange, hop, preflight, response } from '../panel/testing/exchange';
import { serverAnswered } from './server-answered';

it('tells the status that the page never saw', () => {
  const answer = { ...response(500, { 'Content-Type': 'text/html' }), statusText: 'Internal Server Error' };
  expect(serverAnswered(exchange({ hops: [hop({ response: answer })] }))).toEqual({
    text: '500 Internal Server Error',
    status: 500,
    facts: ['text/html, 10 ms'],
  });
});

it('tells the answer to the preflight where the request was never sent', () => {
  const hops = [hop({ preflight: preflight(response(404)), sent: false })] as const;
  expect(serverAnswered(exchange({ hops, outcome: { kind: 'failed', error: 'net::ERR_FAILED' } }))).toEqual({
    text: '404, to the preflight',
    status: 404,
    facts: ['The browser never sent the PUT.'],
  });
});

it("gives the browser's own word where nobody answered", () => {
  const outcome = { kind: 'failed', error: 'net::ERR_CONNECTION_REFUSED' } as const;
  expect(serverAnswered(exchange({ outcome }))).toEqual({
    text: 'Nothing',
    status: null,
    facts: ['net::ERR_CONNECTION_REFUSED'],
  });
});
