import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareOrigins } from './origin-difference';

const differing = (allowed: string, asked: string) =>
  compareOrigins(allowed, asked)
    .filter(({ differs }) => differs)
    .map(({ part, allowed: a, asked: b }) => `${part} ${a}|${b}`);

describe('compareOrigins', () => {
  it.each([
    ['https://a.example', 'https://a.example', []],
    ['http://a.example', 'https://a.example', ['scheme http://|https://']],
    ['https://www.a.example', 'https://a.example', ['host www.a.example|a.example']],
    ['http://localhost:3000', 'http://localhost:5173', ['port :3000|:5173']],
    ['https://a.example:443', 'https://a.example', ['port :443|']],
    ['https://a.example/', 'https://a.example', ['rest /|']],
    ['https://a.example/app', 'https://a.example', ['rest /app|']],
    ['a.example', 'https://a.example', ['scheme |https://']],
    ['localhost:3000', 'http://localhost:3000', ['scheme |http://']],
    ['HTTPS://a.example', 'https://a.example', ['scheme HTTPS://|https://']],
    ['http://[::1]:80', 'http://[::1]:81', ['port :80|:81']],
    ['null', 'https://a.example', ['scheme |https://', 'host null|a.example']],
  ])('%s beside %s', (allowed, asked, expected) => {
    expect(differing(allowed, asked)).toEqual(expected);
  });

  it('loses no character of either', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.webUrl(), (allowed, asked) => {
        const parts = compareOrigins(allowed, asked);
        expect(parts.map((part) => part.allowed).join('')).toBe(allowed);
        expect(parts.map((part) => part.asked).join('')).toBe(asked);
        expect(parts.some(({ differs }) => differs)).toBe(allowed !== asked);
      }),
    );
  });
});
