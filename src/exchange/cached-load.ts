import { type Header, headerValue } from '../cors/headers';
import { isSameOrigin, originOf } from '../cors/origin';
import { parseTokenList } from '../cors/token';
import { type Exchange, type Hop, lastHop } from './exchange';

/** An answer without CORS headers that a load without CORS, such as a plain image, may have left in the HTTP cache. */
export interface CachedLoad {
  readonly url: string;
  /** Its `Date`: an answer that the server makes anew has a later one. */
  readonly date: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The cache gives it out without asking the server until then; milliseconds since the epoch. */
  readonly freshUntil: number;
}

/** `Date` counts in seconds, in milliseconds. */
const DATE_STEP = 1000;

/** Longer URLs are not worth their memory: nobody loads an image by one. */
const LONGEST_URL = 2000;

/** What the exchange's answer, which has just come, leaves in the cache for a request with CORS to trip over; or null. */
export function cachedLoadOf(exchange: Exchange, at: number): CachedLoad | null {
  const { url, method, response } = lastHop(exchange);
  if (exchange.mode !== 'no-cors' || method !== 'GET' || response === null || url.length > LONGEST_URL) return null;
  if (isSameOrigin(exchange.origin, originOf(url))) return null;
  const date = headerValue(response.headers, 'date');
  const control = headerValue(response.headers, 'cache-control')?.toLowerCase() ?? '';
  const hasAllowOrigin = headerValue(response.headers, 'access-control-allow-origin') !== null;
  if (date === null || hasAllowOrigin || control.includes('no-store') || variesByOrigin(response.headers)) return null;
  const maxAge = control.includes('no-cache') ? 0 : Number(/\bmax-age=(\d+)/.exec(control)?.[1] ?? 0);
  return { url, date, at, freshUntil: at + maxAge * 1000 };
}

/** Then the cache gives it to no request with CORS, which has an origin. */
function variesByOrigin(headers: readonly Header[]): boolean {
  const { tokens } = parseTokenList(headerValue(headers, 'vary'));
  return tokens.some((token) => token === '*' || token.toLowerCase() === 'origin');
}

/**
 * Whether a blocked answer without CORS headers is that one out of the cache: it has the same `Date`, although the
 * server would have given a later one by now, or although the cache had no reason to ask it.
 */
export function isOutOfCache({ response, requestHeaders, startedAt }: Hop, load: CachedLoad): boolean {
  if (response === null || headerValue(response.headers, 'date') !== load.date) return false;
  if (headerValue(response.headers, 'access-control-allow-origin') !== null) return false;
  const bypassesCache =
    headerValue(requestHeaders, 'cache-control') !== null || headerValue(requestHeaders, 'pragma') !== null;
  return startedAt - load.at > DATE_STEP || (startedAt <= load.freshUntil && !bypassesCache);
}
