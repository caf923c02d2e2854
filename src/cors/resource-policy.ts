import { type Header, headerValue } from './headers';
import { isSameOrigin, originOf } from './origin';
import { parseUrl } from './parse-url';

/**
 * Whether `Cross-Origin-Resource-Policy` lets a request without CORS have this answer. There is no list of public
 * suffixes here: the last two labels of a host name are taken for its site, so hosts under `co.uk` seem to be of one.
 * https://fetch.spec.whatwg.org/#cross-origin-resource-policy-check
 */
export function passesResourcePolicy(headers: readonly Header[], requestOrigin: string, url: string): boolean {
  const origin = originOf(url);
  if (isSameOrigin(requestOrigin, origin)) return true;
  switch (headerValue(headers, 'cross-origin-resource-policy')) {
    case 'same-origin':
      return false;
    case 'same-site':
      return isSameSite(requestOrigin, origin) && (isHttps(requestOrigin) || !isHttps(origin));
    default:
      return true;
  }
}

function isSameSite(a: string, b: string): boolean {
  const site = siteOf(a);
  return site !== null && site === siteOf(b);
}

function siteOf(origin: string): string | null {
  const hostname = parseUrl(origin)?.hostname ?? null;
  if (hostname === null) return null;
  return /^[\d.]+$|^\[/.test(hostname) ? hostname : hostname.split('.').slice(-2).join('.');
}

function isHttps(origin: string): boolean {
  return origin.startsWith('https:');
}
