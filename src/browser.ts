/** The only door to the browser's extension API. Its functions give promises in each browser that has Manifest V3. */
import type { Browser } from 'webextension-polyfill';
import type { BrowserFamily } from './exchange/exchange';

export type { DeclarativeNetRequest, Runtime, WebRequest } from 'webextension-polyfill';
// Not `browser`: where Chromium has that name, it lacks some of the API.
export const browser = (globalThis as unknown as { readonly chrome: Browser }).chrome;

/** Firefox alone tells what it is. */
export function browserFamily(): BrowserFamily {
  return 'getBrowserInfo' in browser.runtime ? 'firefox' : 'chromium';
}

/** Chromium's offscreen documents, which Firefox and the types above do not know. */
export const offscreen = (
  globalThis as unknown as { readonly chrome?: { readonly offscreen?: typeof chrome.offscreen } }
).chrome?.offscreen;
