import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostnameOf, isSameOrigin, isTrustworthyOrigin, originOf, taintsOrigin } from './origin';
import { parseUrl } from './parse-url';

describe('originOf', () => {
  it.each([
    ['https://app.example/a?b#c', 'https://app.example'],
    ['https://app.example:443/', 'https://app.example'],
    ['http://localhost:3000/', 'http://localhost:3000'],
    ['data:text/plain,x', 'null'],
    ['not a url', 'null'],
    ['', 'null'],
  ])('%s has the origin %s', (url, origin) => {
    expect(originOf(url)).toBe(origin);
  });
});

it('is what a parser says, however the URL is written', () => {
  const part = fc.constantFrom(
    'http://',
    'https://',
    'HTTP://',
    'a',
    'B',
    '-',
    '_',
    '.',
    '1',
    '0x',
    ':80',
    ':443',
    ':8080',
    ':51234',
    ':65536',
    ':99999',
    '@',
    '/',
    '?',
    '#',
    '\\',
    'xn--',
    '..',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const url = parts.join('');
      expect(originOf(url)).toBe(parseUrl(url)?.origin ?? 'null');
      expect(hostnameOf(url)).toBe(parseUrl(url)?.hostname ?? null);
    }),
    { numRuns: 5000 },
  );
});

it('takes a host whose punycode means nothing for none', () => {
  expect(originOf('http://xn--a/')).toBe('null');
});

describe('isSameOrigin', () => {
  it('tells two ports of one host apart', () => {
    expect(isSameOrigin('http://localhost:1', 'http://localhost:2')).toBe(false);
  });
  it('holds no opaque origin the same as another', () => {
    expect(isSameOrigin('null', 'null')).toBe(false);
  });
});

describe('taintsOrigin', () => {
  const app = 'https://app.example';
  it.each([
    ['from the own origin to another', 'https://app.example/a', 'https://api.example/', false],
    ['within another origin', 'https://api.example/a', 'https://api.example/b', false],
    ['from another origin to a third', 'https://api.example/', 'https://cdn.example/', true],
    ['from another origin back home', 'https://api.example/', 'https://app.example/', true],
  ])('%s', (_, from, to, tainted) => {
    expect(taintsOrigin(app, from, to)).toBe(tainted);
  });
});

describe('isTrustworthyOrigin', () => {
  it.each([
    ['https://app.example', true],
    ['http://app.example', false],
    ['http://localhost:3000', true],
    ['http://app.localhost', true],
    ['http://localhost.evil.example', false],
    ['http://127.0.0.1:8080', true],
    ['http://127.example.com', false],
    ['http://[::1]:80', true],
    ['null', true],
  ])('%s: %s', (origin, trustworthy) => {
    expect(isTrustworthyOrigin(origin)).toBe(trustworthy);
  });
});
