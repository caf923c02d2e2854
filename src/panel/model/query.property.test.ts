import fc from 'fast-check';
import { expect, it } from 'vitest';
import { entry, hop, response } from '../testing/exchange';
import { IS_VALUES, parseQuery, type Term, type Test } from './query';
import { matcherOf } from './query-match';

/** A slash at the beginning may begin a regular expression, which ends in a later word. */
const word = fc.stringMatching(/^[a-z0-9.*_?=&#][a-z0-9.*_?=&#/-]{0,12}$/);
const key = fc.constantFrom('method' as const, 'domain' as const, 'code' as const);

const test: fc.Arbitrary<Test> = fc.oneof(
  word.map((text) => ({ kind: 'text', text }) as const),
  fc.tuple(word, word).map((words) => ({ kind: 'text', text: words.join(' ') }) as const),
  fc.tuple(key, word).map(([kind, value]) => ({ kind, value }) as const),
  fc.constantFrom(...IS_VALUES).map((value) => ({ kind: 'is', value }) as const),
  fc.integer({ min: 100, max: 599 }).map((status) => ({ kind: 'status', value: String(status) }) as const),
  fc
    .constantFrom('a b', '^x', '\\/v\\d', '[)]')
    .map((source) => ({ kind: 'regex', regex: new RegExp(source, 'i') }) as const),
);
const term: fc.Arbitrary<Term> = fc.record({ isNegated: fc.boolean(), test });

function written({ isNegated, test: asked }: Term): string {
  const minus = isNegated ? '-' : '';
  switch (asked.kind) {
    case 'text':
      return `${minus}${asked.text.includes(' ') ? `"${asked.text}"` : asked.text}`;
    case 'regex':
      return `${minus}/${asked.regex.source}/`;
    default:
      return `${minus}${asked.kind}:${asked.value}`;
  }
}

const exchanges = ['https://api.example.com/v1/users?x=1', 'http://localhost:8080/a b/é', 'no url'].map((url) =>
  entry({ hops: [hop({ url, response: response(404) })] }),
);

it('reads what was written, whatever the terms and the spaces between them', () => {
  fc.assert(
    fc.property(fc.array(term, { maxLength: 6 }), fc.constantFrom(' ', '   ', '\t'), (terms, space) => {
      expect(parseQuery(terms.map(written).join(space))).toEqual({ terms, problems: [] });
    }),
  );
});

it('reads any text without an error, and every term of it can be asked', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.oneof(fc.string({ maxLength: 1 }), fc.constantFrom('/', '"', ':', '-', '\\', ' ', 'is')) }),
      (text) => {
        const query = parseQuery(text);
        for (const exchange of exchanges) expect(typeof matcherOf(query)(exchange)).toBe('boolean');
      },
    ),
    { numRuns: 2000 },
  );
});

it('shows with a term what it hides without', () => {
  fc.assert(
    fc.property(test, fc.constantFrom(...exchanges), (asked, exchange) => {
      const plain = matcherOf({ terms: [{ isNegated: false, test: asked }] })(exchange);
      expect(matcherOf({ terms: [{ isNegated: true, test: asked }] })(exchange)).toBe(!plain);
    }),
  );
});

it('shows no more with a further term', () => {
  fc.assert(
    fc.property(fc.array(term), term, fc.constantFrom(...exchanges), (terms, more, exchange) => {
      fc.pre(matcherOf({ terms: [...terms, more] })(exchange));
      expect(matcherOf({ terms })(exchange)).toBe(true);
    }),
  );
});
