import { describe, expect, it } from 'vitest';
import { newExchange, newHop, withHop } from '../exchange/building';
import { browserHeaders } from './browser-headers';

function headers(origin: string, urls: readonly [string, ...string[]], method = 'GET'): Record<string, string | null> {
  const started = (url: string) =>
    ({
      type: 'request-started',
      browser: 'chromium',
      requestId: '1',
      at: 0,
      url,
      method,
      tabId: -1,
      frameId: -1,
      documentId: null,
      origin,
      resourceType: 'xmlhttprequest',
    }) as const;
  const [first, ...rest] = urls;
  const exchange = rest.reduce(
    (before, url) => withHop(before, newHop(started(url), origin)),
    newExchange(started(first)),
  );
  return Object.fromEntries(browserHeaders(exchange).map(({ name, value }) => [name, value]));
}

describe('browserHeaders', () => {
  it.each([
    ['https://app.example', 'https://app.example/a', 'same-origin'],
    ['https://app.example', 'https://app.example:8443/a', 'same-site'],
    ['https://app.example.com', 'https://api.example.com/a', 'same-site'],
    ['https://a.co.uk', 'https://b.co.uk/a', 'cross-site'],
    ['https://app.example', 'https://api.test/a', 'cross-site'],
    ['http://app.example', 'https://app.example/a', 'cross-site'],
    ['http://localhost:3000', 'http://127.0.0.1:3000/a', 'cross-site'],
    ['http://10.0.0.1', 'https://10.0.0.2/a', 'cross-site'],
    ['null', 'https://app.example/a', 'cross-site'],
  ])('a page of %s asks %s from %s', (origin, url, site) => {
    expect(headers(origin, [url])['sec-fetch-site']).toBe(site);
  });

  it('stays as far as it has been', () => {
    const urls = ['https://api.test/a', 'https://app.example/a'] as const;
    expect(headers('https://app.example', urls)).toMatchObject({
      'sec-fetch-site': 'cross-site',
      origin: 'https://app.example',
    });
  });

  it('tells hosts that are not trustworthy nothing of the site, nor of a page on https', () => {
    expect(headers('https://app.example', ['http://api.example/a'])).toEqual({
      origin: 'https://app.example',
      referer: null,
    });
  });

  it('writes Origin and Referer as for a page', () => {
    expect(headers('http://app.example', ['http://app.example/a'])).toMatchObject({ origin: null });
    expect(headers('http://app.example', ['http://app.example/a'], 'POST')).toMatchObject({
      origin: 'http://app.example',
      referer: 'http://app.example/',
    });
    expect(headers('null', ['https://api.example/a'])).toMatchObject({ origin: 'null', referer: null });
  });
});
