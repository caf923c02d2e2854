import { expect, it } from 'vitest';
import type { Hop } from '../exchange/exchange';
import { APP, ask } from '../testing/model-browser';
import { preflightReasonWords } from './preflight-words';

const answer = { status: 200, headers: [] };

function wordsOf(method: string, headerNames: string[], requestHeaders: Hop['requestHeaders'] | null = null): string {
  const { hops } = ask(
    { method, headerNames, credentials: 'not-include', origin: APP },
    { preflight: answer, response: answer },
  );
  const [hop] = hops;
  return preflightReasonWords(requestHeaders === null ? hop : { ...hop, sent: true, requestHeaders });
}

it('says why the browser asked first', () => {
  expect(wordsOf('PUT', ['x-a', 'content-type'])).toBe(
    'method PUT, a Content-Type that is neither form data nor plain text, header x-a',
  );
  expect(wordsOf('POST', ['content-type'], [{ name: 'Content-Type', value: 'application/json' }])).toBe(
    'Content-Type application/json',
  );
  expect(wordsOf('GET', ['accept'])).toBe('header accept, by its value');
  expect(wordsOf('GET', [])).toBe('');
});

it('cuts what is long', () => {
  const value = `application/json;${'a'.repeat(500)}`;
  expect(wordsOf('POST', ['content-type'], [{ name: 'Content-Type', value }])).toHaveLength(114);
});

it('says nothing of a preflight that never went out', () => {
  const [hop] = ask(
    { method: 'PUT', headerNames: [], credentials: 'not-include', origin: APP },
    { preflight: answer, response: answer },
  ).hops;
  if (hop.preflight === null) throw new Error('A PUT has a preflight.');
  expect(preflightReasonWords({ ...hop, preflight: { ...hop.preflight, requestMethod: '' } })).toBe('');
  expect(preflightReasonWords({ ...hop, preflight: { ...hop.preflight, requestMethod: 'POST' } })).toBe(
    'an upload listener, or a streamed body',
  );
});
