import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAllowableOrigin } from './policy';
import { readOrigin } from './typed-origin';

const read = (text: string) => {
  const typed = readOrigin(text);
  return typed.kind === 'origin' ? typed.origin : typed.error;
};

describe('readOrigin', () => {
  it.each([
    ['https://app.example', 'https://app.example'],
    [' HTTP://Localhost:5173/ ', 'http://localhost:5173'],
    ['https://app.example:443/orders?id=1#top', 'https://app.example'],
    ['https://bücher.example', 'https://xn--bcher-kva.example'],
    ['http://[::1]:3000', 'http://[::1]:3000'],
  ])('reads %s as %s', (text, origin) => expect(read(text)).toBe(origin));

  it.each([
    ['  ', 'empty'],
    ['*', 'wildcard'],
    ['https://*.example.com', 'wildcard'],
    ['null', 'null'],
    ['localhost:3000', 'not-http'],
    ['app.example', 'not-http'],
    ['file:///home', 'not-http'],
    ['https://', 'not-an-origin'],
    ['https://user@app.example', 'not-an-origin'],
    ['https://two words', 'not-an-origin'],
  ])('refuses %j: %s', (text, error) => expect(read(text)).toBe(error));

  it('never throws, and gives nothing that a recipe could not allow', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl(),
      fc.string().map((rest) => `https://${rest}`),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const made = readOrigin(typed);
        if (made.kind === 'origin') {
          expect(isAllowableOrigin(made.origin)).toBe(true);
          expect(read(made.origin)).toBe(made.origin);
        }
      }),
    );
  });
});
