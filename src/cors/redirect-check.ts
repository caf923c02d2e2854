import { isSameOrigin } from './origin';
import { parseUrl } from './parse-url';

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
export function redirectTarget(from: string, status: number, location: string | null): URL | null {
  return isRedirectStatus(status) && location !== null ? parseUrl(location, from) : null;
}

/** Redirects that Chromium's network stack refuses before CORS has a say: `net::ERR_UNSAFE_REDIRECT` and the like. */
const REFUSED_SCHEMES = new Set(['about:', 'blob:', 'data:', 'file:', 'filesystem:', 'ws:', 'wss:']);

/** Whether a redirect leads where the browser never follows one, whatever the headers say. */
export function isRefusedRedirect({ protocol }: URL): boolean {
  return REFUSED_SCHEMES.has(protocol);
}

/**
 * Only http and https speak CORS. https://fetch.spec.whatwg.org/#concept-http-redirect-fetch, step 5
 */
export function checkRedirectScheme({ protocol, href }: URL): RedirectFault | null {
  return protocol === 'http:' || protocol === 'https:' ? null : { kind: 'scheme-not-cors', location: href };
}

/**
 * A redirect may not carry a user name or password once CORS is in play. `crossOrigin` tells whether the request
 * had left its own origin before.
 * https://fetch.spec.whatwg.org/#concept-http-redirect-fetch, steps 8 and 9
 */
export function checkRedirectUserinfo(target: URL, requestOrigin: string, crossOrigin: boolean): RedirectFault | null {
  if (target.username === '' && target.password === '') return null;
  const isForbidden = crossOrigin || !isSameOrigin(requestOrigin, target.origin);
  return isForbidden ? { kind: 'redirect-userinfo', location: target.href } : null;
}
