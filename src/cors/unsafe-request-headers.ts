import type { Header } from './headers';
import { isBrowserHeader } from './page-header';
import { isSafelistedRequestHeader } from './safelist';

/** What safelisted values may come to together, in bytes; https://fetch.spec.whatwg.org/#cors-unsafe-request-header-names, step 4 */
export const MAX_SAFELISTED = 1024;

/**
 * The names of the headers that need a preflight, sorted, in lower case, each once. Where safelisted values come to
 * more than 1,024 bytes together, their names are among them.
 * https://fetch.spec.whatwg.org/#cors-unsafe-request-header-names
 */
export function corsUnsafeRequestHeaderNames(headers: readonly Header[]): string[] {
  const unsafe = new Set<string>();
  const safelisted = new Set<string>();
  let bytes = 0;
  for (const { name, value } of headers) {
    const lower = name.toLowerCase();
    if (isSafelistedRequestHeader(lower, value)) {
      safelisted.add(lower);
      bytes += value.length;
    } else {
      unsafe.add(lower);
    }
  }
  return (bytes > MAX_SAFELISTED ? [...new Set([...unsafe, ...safelisted])] : [...unsafe]).sort();
}

/**
 * The value of `Access-Control-Request-Headers` for a request with these headers, or null where none is sent. What the
 * browser itself writes is not asked for. https://fetch.spec.whatwg.org/#cors-preflight-fetch, step 5
 */
export function accessControlRequestHeaders(headers: readonly Header[]): string | null {
  const names = corsUnsafeRequestHeaderNames(headers.filter(({ name }) => !isBrowserHeader(name.toLowerCase())));
  return names.length === 0 ? null : names.join(',');
}
