/** The only door to the browser's extension API; native `browser` can replace the polyfill here in one line. */
import browser from 'webextension-polyfill';

export type { Runtime, WebRequest } from 'webextension-polyfill';
export { browser };
