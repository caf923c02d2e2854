import { parseUrl } from './parse-url';

/** The word that an opaque origin serializes to. */
export const OPAQUE_ORIGIN = 'null';

/**
 * URLs whose origin parsing would leave as it is written: to parse is what costs most in a diagnosis. A last label that
 * begins with a letter never makes an IP address; whether punycode means anything, only a parser knows.
 */
const ORIGIN_AS_WRITTEN =
  /^https?:\/\/(?:(?!xn--)[a-z\d_-]+\.)*(?!xn--)[a-z][a-z\d_-]*(?::(?!80\/|443\/)(?:[1-9]\d{0,3}|[1-5]\d{4}))?\//;

/**
 * The serialized origin of a URL; `null` (the word) where it is opaque or the URL cannot be parsed.
 * https://html.spec.whatwg.org/multipage/browsers.html#ascii-serialisation-of-an-origin
 */
export function originOf(url: string): string {
  return writtenOrigin(url) ?? parseUrl(url)?.origin ?? OPAQUE_ORIGIN;
}

/** Host and port of a URL, for people to read; the text itself where it cannot be parsed. */
export function hostOf(url: string): string {
  const written = writtenOrigin(url);
  if (written !== null) return written.slice(written.indexOf('//') + 2);
  return parseUrl(url)?.host ?? url;
}

/** The host of a URL, without its port; null where it cannot be parsed. */
export function hostnameOf(url: string): string | null {
  const written = writtenOrigin(url);
  if (written === null) return parseUrl(url)?.hostname ?? null;
  const [hostname = null] = written.slice(written.indexOf('//') + 2).split(':', 1);
  return hostname;
}

function writtenOrigin(url: string): string | null {
  return ORIGIN_AS_WRITTEN.test(url) ? url.slice(0, url.indexOf('/', 'https://'.length)) : null;
}

/** Two opaque origins are never known to be the same one. https://html.spec.whatwg.org/multipage/browsers.html#same-origin */
export function isSameOrigin(a: string, b: string): boolean {
  return a === b && a !== OPAQUE_ORIGIN;
}

/**
 * Whether a request carries a redirect-tainted origin once it goes on from `from` to `to`: it does when it
 * leaves an origin that is not its own. Its `Origin` is `null` from then on.
 * https://fetch.spec.whatwg.org/#concept-request-tainted-origin
 */
export function taintsOrigin(requestOrigin: string, from: string, to: string): boolean {
  const left = originOf(from);
  return !isSameOrigin(left, originOf(to)) && !isSameOrigin(requestOrigin, left);
}

/**
 * Whether a page of this origin is in a secure context. An opaque origin is not told where it comes from, and is taken
 * for one that is. https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy
 */
export function isTrustworthyOrigin(origin: string): boolean {
  const url = parseUrl(origin);
  if (url === null) return true;
  const { protocol, hostname } = url;
  return protocol === 'https:' || /(^|\.)localhost$|^127(\.\d+){3}$|^\[::1\]$/.test(hostname);
}
