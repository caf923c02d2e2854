import { expect, it } from 'vitest';
import { diagnose } from '../diagnosis/diagnose';
import { API, APP, ask } from '../testing/model-browser';
import { redirected } from './building';
import type { Exchange } from './exchange';

function redirectedToSocket(method: string, url: string): string {
  const location = 'ws://api.example/';
  const headers = [
    { name: 'Access-Control-Allow-Origin', value: APP },
    { name: 'Access-Control-Allow-Methods', value: 'PUT' },
    { name: 'Location', value: location },
  ];
  const asked = { method, headerNames: [], credentials: 'not-include', origin: APP } as const;
  const exchange = ask(asked, {
    preflight: { status: 204, headers: headers.slice(0, 2) },
    response: { status: 307, headers },
  });
  const hops: Exchange['hops'] = [{ ...exchange.hops[0], url, sent: true }];
  const { verdict, findings } = diagnose(
    redirected(
      { ...exchange, hops, passed: false },
      { type: 'request-redirected', requestId: '1', at: 9, to: location },
    ),
  );
  return `${verdict}: ${findings[0]?.code}`;
}

it.each([
  ['a simple request abroad', 'GET', API, 'not-cors: network-other'],
  ['a request with a preflight', 'PUT', API, 'blocked: scheme-not-cors'],
  ['a request that leaves its origin by it', 'GET', `${APP}/`, 'blocked: scheme-not-cors'],
])('a redirect of %s to a web socket', (_, method, url, expected) => {
  expect(redirectedToSocket(method, url)).toBe(expected);
});
