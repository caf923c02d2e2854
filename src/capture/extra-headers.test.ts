import { expect, it } from 'vitest';
import { withExtraHeaders } from './extra-headers';

it.each([
  ['a browser that knows the word', { OnSendHeadersOptions: { EXTRA_HEADERS: 'extraHeaders' } }, true],
  ['one that knows other words', { OnSendHeadersOptions: { REQUEST_HEADERS: 'requestHeaders' } }, false],
  ['one that names no words', {}, false],
])('asks %s for extra headers only where it would not refuse the listener', (_, webRequest, asks) => {
  expect(withExtraHeaders(webRequest, 'requestHeaders').includes('extraHeaders' as 'requestHeaders')).toBe(asks);
});
