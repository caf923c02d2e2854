import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOnSite, parseSitePattern } from './site-pattern';

const pattern = (text: string) => {
  const parsed = parseSitePattern(text);
  return parsed.kind === 'pattern' ? parsed.pattern : parsed.error;
};

describe('parseSitePattern', () => {
  it.each([
    ['example.com', 'example.com'],
    [' Example.COM ', 'example.com'],
    ['*.example.com', '*.example.com'],
    ['localhost:3000', 'localhost:3000'],
    ['example.com:80', 'example.com:80'],
    ['https://app.example.com/a:80?b#c', 'app.example.com'],
    ['https://*.example.com:8443/', '*.example.com:8443'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['[::1]:8080', '[::1]:8080'],
    ['127.0.0.1', '127.0.0.1'],
  ])('reads %s', (text, expected) => {
    expect(pattern(text)).toBe(expected);
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['*', 'wildcard'],
    ['app.*.example.com', 'wildcard'],
    ['*.*.example.com', 'wildcard'],
    ['*.127.0.0.1', 'wildcard'],
    ['file:///a', 'not-http'],
    ['chrome://version', 'not-http'],
    ['*.', 'not-a-host'],
    ['two words', 'not-a-host'],
    ['user@example.com', 'not-a-host'],
    ['example.com:99999', 'not-a-host'],
  ])('refuses %j: %s', (text, error) => {
    expect(pattern(text)).toBe(error);
  });

  it('never throws, and reads what it has read as the same', () => {
    const part = fc.constantFrom('*', '.', ':', '/', '[', ']', 'a', 'é', '80', ' ', '@', '\\', '://', 'http');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(part).map((parts) => parts.join('')),
        ),
        (text) => {
          const parsed = parseSitePattern(text);
          if (parsed.kind === 'pattern') expect(parseSitePattern(parsed.pattern)).toEqual(parsed);
        },
      ),
    );
  });
});

describe('isOnSite', () => {
  it.each([
    ['https://example.com/a', 'example.com', true],
    ['http://example.com:3000/', 'example.com', true],
    ['https://app.example.com/', 'example.com', false],
    ['https://app.example.com/', '*.example.com', true],
    ['https://a.b.example.com/', '*.example.com', true],
    ['https://example.com/', '*.example.com', true],
    ['https://badexample.com/', '*.example.com', false],
    ['http://localhost:3000/', 'localhost:3000', true],
    ['http://localhost:3001/', 'localhost:3000', false],
    ['http://example.com/', 'example.com:80', true],
    ['https://example.com/', 'example.com:80', false],
    ['http://[::1]:8080/', '[::1]:8080', true],
    ['http://[::1]:8080/', '[::1]', true],
    ['chrome://version', 'version', false],
    ['no URL', 'example.com', false],
    ['', 'example.com', false],
  ])('%s on %s: %s', (url, site, expected) => {
    expect(isOnSite(url, site)).toBe(expected);
  });
});
