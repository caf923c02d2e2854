import { expect, it } from 'vitest';
import type { Exchange, Hop } from '../exchange/exchange';
import { APP, ask } from '../testing/model-browser';
import { diagnose } from './diagnose';

const answer = { status: 200, headers: [] };

function asked(method: string, headerNames: string[]): Exchange {
  const request = { method, headerNames, credentials: 'not-include', origin: APP } as const;
  return ask(request, { preflight: answer, response: answer });
}

function withHop(exchange: Exchange, part: Partial<Hop>): Exchange {
  return { ...exchange, hops: [{ ...exchange.hops[0], ...part }] };
}

/** What the step says that a preflight was needed; null where there is none. */
function asksFirst(exchange: Exchange): string | null {
  return diagnose(exchange).steps.find(({ id }) => id === 'preflight-needed')?.text ?? null;
}

const ALONE = 'The browser asks first, by a preflight';

it('says why the browser asked first', () => {
  expect(asksFirst(asked('PUT', ['x-a', 'content-type']))).toBe(
    `${ALONE}: method PUT, a Content-Type that is neither form data nor plain text, header x-a`,
  );
  const requestHeaders = [{ name: 'Content-Type', value: 'application/json' }];
  expect(asksFirst(withHop(asked('POST', ['content-type']), { sent: true, requestHeaders }))).toBe(
    `${ALONE}: Content-Type application/json`,
  );
  expect(asksFirst(asked('GET', ['accept']))).toBe(`${ALONE}: header accept, by its value`);
  expect(asksFirst(asked('GET', []))).toBeNull();
});

it('cuts what is long', () => {
  const requestHeaders = [{ name: 'Content-Type', value: `application/json;${'a'.repeat(500)}` }];
  const text = asksFirst(withHop(asked('POST', ['content-type']), { sent: true, requestHeaders }));
  expect(text?.slice(ALONE.length)).toHaveLength(': Content-Type …'.length + 100);
});

it('gives no reason for a preflight that never went out', () => {
  const exchange = asked('PUT', []);
  const { preflight } = exchange.hops[0];
  if (preflight === null) throw new Error('A PUT has a preflight.');
  const withMethod = (requestMethod: string) => withHop(exchange, { preflight: { ...preflight, requestMethod } });
  expect(asksFirst(withMethod(''))).toBe(ALONE);
  expect(asksFirst(withMethod('POST'))).toBe(`${ALONE}: an upload listener, or a streamed body`);
});
