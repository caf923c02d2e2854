import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isToken, listedWords, parseTokenList } from './token';

describe('parseTokenList', () => {
  it.each<[string | null, string[], string[]]>([
    [null, [], []],
    ['', [], []],
    ['GET', ['GET'], []],
    ['GET, PUT,\tPATCH ', ['GET', 'PUT', 'PATCH'], []],
    [',, GET,', ['GET'], []],
    ['GET PUT', [], ['GET PUT']],
    ['GET; PUT', [], ['GET; PUT']],
    ['X-A, X:B', ['X-A'], ['X:B']],
    ['"a,b", c', ['c'], ['"a,b"']],
    ['*', ['*'], []],
  ])('%j', (value, tokens, malformed) => {
    expect(parseTokenList(value)).toEqual({ tokens, malformed });
  });

  it('reads a long run of spaces at once', () => {
    const value = `x-a, b${' '.repeat(100_000)}c`;
    expect(parseTokenList(value).tokens).toEqual(['x-a']);
  });

  it('never throws, and every token it returns is one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        expect(parseTokenList(value).tokens.every(isToken)).toBe(true);
      }),
    );
  });

  it('reads back what was joined', () => {
    const token = fc.stringMatching(/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/);
    fc.assert(
      fc.property(fc.array(token), (tokens) => {
        expect(parseTokenList(tokens.join(', '))).toEqual({ tokens, malformed: [] });
      }),
    );
  });
});

describe('listedWords', () => {
  it.each([
    ['GET, PUT', ['GET', 'PUT']],
    ['GET PUT', ['GET', 'PUT']],
    ['GET; PUT', ['GET', 'PUT']],
    ['["x-b"]', ['x-b']],
    ['x-a, x-b x-a', ['x-a', 'x-b']],
  ])('%s', (value, words) => {
    expect(listedWords(parseTokenList(value))).toEqual(words);
  });
});
