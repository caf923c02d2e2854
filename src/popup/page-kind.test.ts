import { expect, it } from 'vitest';
import { isOpenToExtensions } from './page-kind';

it.each([
  ['https://example.com/', true],
  ['http://localhost:3000/', true],
  ['https://chrome.google.com/', true],
  ['', false],
  ['chrome://version', false],
  ['about:blank', false],
  ['file:///a.html', false],
  ['https://chromewebstore.google.com/detail/a', false],
  ['https://chrome.google.com/webstore/detail/a', false],
  ['https://microsoftedge.microsoft.com/addons/detail/a', false],
])('%s: %s', (url, expected) => {
  expect(isOpenToExtensions(url)).toBe(expected);
});
