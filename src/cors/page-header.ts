/**
 * Names of request headers that the browser itself writes. A page cannot set them, or what it sets never makes a
 * preflight. https://fetch.spec.whatwg.org/#forbidden-request-header
 */
const BROWSER_HEADERS = new Set([
  'accept-charset',
  'accept-encoding',
  'access-control-request-headers',
  'access-control-request-method',
  'access-control-request-private-network',
  'connection',
  'content-length',
  'cookie',
  'cookie2',
  'date',
  'dnt',
  'expect',
  'host',
  'keep-alive',
  'origin',
  'referer',
  'set-cookie',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'via',
]);

/** Whether the browser itself writes the header of this name, in lower case. */
export function isBrowserHeader(name: string): boolean {
  return name.startsWith('sec-') || name.startsWith('proxy-') || BROWSER_HEADERS.has(name);
}

/** Names that a page may set and that the browser or its cache also write by themselves. */
const SHARED_HEADERS = new Set([
  'accept',
  'accept-language',
  'cache-control',
  'content-language',
  'content-type',
  'if-match',
  'if-modified-since',
  'if-none-match',
  'if-range',
  'if-unmodified-since',
  'pragma',
  'priority',
  'purpose',
  'range',
  'upgrade-insecure-requests',
  'user-agent',
]);

/** Whether a header of this name, in lower case, can only have come from the page. */
export function isPageHeader(name: string): boolean {
  return !isBrowserHeader(name) && !SHARED_HEADERS.has(name);
}
