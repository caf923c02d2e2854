import { isSameOrigin, originOf } from './origin';

export type RedirectFault =
  | { readonly kind: 'scheme-not-cors'; readonly location: string }
  | { readonly kind: 'redirect-userinfo'; readonly location: string };

/** https://fetch.spec.whatwg.org/#redirect-status */
export function isRedirectStatus(status: number): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308;
}

/**
 * The URL that a redirect's answer points to, or null where there is none to go to.
 * https://fetch.spec.whatwg.org/#concept-response-location-url
 */
export function redirectTarget(from: string, status: number, location: string | null): string | null {
  if (!isRedirectStatus(status) || location === null || !URL.canParse(location, from)) return null;
  return new URL(location, from).href;
}

/** Redirects that Chromium's network stack refuses before CORS has a say: `net::ERR_UNSAFE_REDIRECT` and the like. */
const REFUSED_SCHEMES = new Set(['about:', 'blob:', 'data:', 'file:', 'filesystem:', 'ws:', 'wss:']);

/** Whether a redirect leads where the browser never follows one, whatever the headers say. */
export function isRefusedRedirect(target: string): boolean {
  return REFUSED_SCHEMES.has(new URL(target).protocol);
}

/**
 * Only http and https speak CORS. https://fetch.spec.whatwg.org/#concept-http-redirect-fetch, step 5
 */
export function checkRedirectScheme(target: string): RedirectFault | null {
  const { protocol } = new URL(target);
  return protocol === 'http:' || protocol === 'https:' ? null : { kind: 'scheme-not-cors', location: target };
}

/**
 * A redirect may not carry a user name or password once CORS is in play. `crossOrigin` tells whether the request
 * had left its own origin before.
 * https://fetch.spec.whatwg.org/#concept-http-redirect-fetch, steps 8 and 9
 */
export function checkRedirectUserinfo(
  target: string,
  requestOrigin: string,
  crossOrigin: boolean,
): RedirectFault | null {
  const url = new URL(target);
  const hasUserinfo = url.username !== '' || url.password !== '';
  const forbidden = crossOrigin || !isSameOrigin(requestOrigin, originOf(target));
  return hasUserinfo && forbidden ? { kind: 'redirect-userinfo', location: target } : null;
}
