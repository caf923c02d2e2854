import { type Header, headerValue } from '../cors/headers';
import { isSameOrigin, originOf } from '../cors/origin';
import type { RequestMode } from './exchange';

const TOLD_MODES = ['cors', 'no-cors', 'same-origin', 'navigate'] as const satisfies readonly RequestMode[];

/**
 * The mode of a request that is being sent. `Sec-Fetch-Mode` tells it, yet goes to trustworthy targets only; without
 * it, an `Origin` on a cross-origin GET or HEAD means `cors` and its absence `no-cors`. On any other method `Origin` is
 * always there. https://fetch.spec.whatwg.org/#append-a-request-origin-header
 */
export function requestMode(headers: readonly Header[], method: string, url: string, origin: string): RequestMode {
  const value = headerValue(headers, 'sec-fetch-mode');
  const told = TOLD_MODES.find((mode) => mode === value);
  if (told !== undefined) return told;
  if (isSameOrigin(origin, originOf(url)) || (method !== 'GET' && method !== 'HEAD')) return 'unknown';
  return headerValue(headers, 'origin') === null ? 'no-cors' : 'cors';
}
