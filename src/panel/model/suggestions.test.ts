import { expect, it } from 'vitest';
import { entry, hop, preflight, response } from '../testing/exchange';
import { suggest } from './suggestions';

const entries = [
  entry({ hops: [hop({ method: 'GET', response: response(200) })] }),
  entry({ hops: [hop({ preflight: preflight(response(404)) })] }),
  entry({ hops: [hop({ preflight: preflight(response(404)) })] }),
];
const terms = (text: string, caret = text.length) => suggest(text, caret, entries).map(({ term }) => term);

it('offers the keys', () => {
  expect(terms('')).toEqual(['method:', 'status:', 'domain:', 'code:', 'is:']);
  expect(terms('users -st')).toEqual(['-status:']);
  expect(terms('users')).toEqual([]);
  expect(terms('localhost:80')).toEqual([]);
});

it('offers the values that are in the log, the most frequent first', () => {
  expect(terms('method:')).toEqual(['method:put', 'method:options', 'method:get']);
  expect(terms('status:2')).toEqual(['status:200']);
  expect(terms('domain:')).toEqual(['domain:api.example.com']);
  expect(terms('is:b')).toEqual(['is:blocked']);
  expect(terms('is:blocked')).toEqual([]);
});

it('completes the word at the caret, and leaves the rest', () => {
  expect(suggest('is:b users', 4, entries)).toEqual([{ term: 'is:blocked', text: 'is:blocked users', caret: 10 }]);
  expect(suggest('users -is:w', 11, entries)).toEqual([{ term: '-is:warning', text: 'users -is:warning ', caret: 18 }]);
});
