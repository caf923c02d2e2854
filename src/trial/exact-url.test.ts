import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyText } from '../testing/any-text';
import { exactUrlPattern } from './exact-url';

function matcher(url: string): RegExp {
  const pattern = exactUrlPattern(url);
  if (pattern === null) throw new Error(`${url} has no pattern.`);
  return new RegExp(pattern);
}

it.each([
  ['http://api.test/a*b', 'http://api.test/aXb'],
  ['http://api.test/?a^b', 'http://api.test/?a/b'],
  ['http://api.test/?a|b', 'http://api.test/?a'],
  ['http://api.test/?end|', 'http://api.test/?end'],
  ['http://api.test/a.json', 'http://api.test/aXjson'],
  ['http://api.test/(x)[y]{2}+$', 'http://api.test/xyy'],
  ['http://api.test/?a\\d', 'http://api.test/?a1'],
  ['http://api.test/users', 'http://api.test/users/42'],
  ['http://api.test/users', 'http://api.test/Users'],
  ['http://api.test/users', 'http://api.test/users?'],
  ['http://api.test/users', 'http://evil.test/?http://api.test/users'],
])('matches %s and not %s', (url, other) => {
  expect(matcher(url).test(url)).toBe(true);
  expect(matcher(url).test(`${url}#part`)).toBe(true);
  expect(matcher(url).test(other)).toBe(false);
});

it.each([
  'ftp://api.test/',
  'http://api.test/ü',
  'http://api.test/a b',
  'http://api.test/\n',
  'http://api.test/#part',
  `http://api.test/${'a'.repeat(20_000)}`,
])('has none for %s', (url) => {
  expect(exactUrlPattern(url)).toBeNull();
});

it('matches any URL that it takes, and nothing that differs from it before a fragment', () => {
  fc.assert(
    fc.property(anyText(40), anyText(40), (one, two) => {
      // The browser holds rules against URLs as they are serialized: without a line break, for one.
      const [a, b] = [one, two].map((text) => new URL(`http://api.test/${text}`).href) as [string, string];
      fc.pre(exactUrlPattern(a) !== null);
      expect(matcher(a).test(a)).toBe(true);
      expect(matcher(a).test(b)).toBe(b === a || b.startsWith(`${a}#`));
    }),
  );
});

it('tells URLs apart that differ in one character that patterns give a meaning', () => {
  const character = fc.constantFrom(...'*^|.$+?()[]{}\\/&=%-ab'.split(''));
  const path = fc.array(character, { maxLength: 12 }).map((parts) => `http://api.test/${parts.join('')}`);
  fc.assert(
    fc.property(path, path, (a, b) => {
      expect(matcher(a).test(b)).toBe(a === b);
    }),
  );
});
