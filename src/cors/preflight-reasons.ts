import { type Header, headerValue } from './headers';
import { isSafelistedMethod } from './methods';
import { isBrowserHeader, isPageHeader } from './page-header';
import { isSafelistedName, isSafelistedRequestHeader } from './safelist';
import { MAX_SAFELISTED } from './unsafe-request-headers';

/** What made a request need a preflight. */
export type PreflightReason =
  | { readonly kind: 'method'; readonly method: string }
  /** No value of a header with this name is safelisted. */
  | { readonly kind: 'header'; readonly name: string }
  /** Other values of this header are safelisted. Null: the preflight does not tell the value. */
  | { readonly kind: 'content-type' | 'value'; readonly name: string; readonly value: string | null }
  /** Its safelisted values come to more than 1,024 bytes. */
  | { readonly kind: 'total'; readonly names: readonly string[] }
  /** Neither method nor headers explain it: the page listens to the upload, or streams the body. */
  | { readonly kind: 'upload' };

/**
 * Why a request that was sent needs a preflight, as far as its headers on the wire show it: empty where none of them
 * asks for one. What the browser may have added by itself does not count, such as `Authorization` after a login.
 * https://fetch.spec.whatwg.org/#cors-unsafe-request-header-names
 */
export function preflightReasons(method: string, headers: readonly Header[]): PreflightReason[] {
  const reasons: PreflightReason[] = isSafelistedMethod(method) ? [] : [{ kind: 'method', method }];
  const safelisted: string[] = [];
  let bytes = 0;
  for (const { name, value } of headers) {
    const lower = name.toLowerCase();
    if (!isThePages(lower)) continue;
    if (isSafelistedRequestHeader(lower, value)) {
      safelisted.push(lower);
      bytes += value.length;
    } else {
      reasons.push(headerReason(lower, value));
    }
  }
  if (bytes > MAX_SAFELISTED) {
    const told = new Set(reasons.map((reason) => ('name' in reason ? reason.name : null)));
    const names = [...new Set(safelisted)].filter((name) => !told.has(name)).sort();
    if (names.length > 0) reasons.push({ kind: 'total', names });
  }
  return reasons;
}

/**
 * Why a preflight was sent, by what it asks for. It lists the names of unsafe headers, so `content-type` among them
 * means a value that is not safelisted.
 *
 * @param method `Access-Control-Request-Method`
 * @param names `Access-Control-Request-Headers`, in lower case
 * @param sent the headers of the request itself, which tell the values; empty where it was never sent
 */
export function reasonsOfPreflight(
  method: string,
  names: readonly string[],
  sent: readonly Header[] = [],
): PreflightReason[] {
  const reasons: PreflightReason[] = isSafelistedMethod(method) ? [] : [{ kind: 'method', method }];
  const together: string[] = [];
  for (const name of names) {
    const value = headerValue(sent, name);
    if (value !== null && isSafelistedRequestHeader(name, value)) together.push(name);
    else reasons.push(headerReason(name, value));
  }
  if (together.length > 0) reasons.push({ kind: 'total', names: together });
  return reasons.length === 0 ? [{ kind: 'upload' }] : reasons;
}

function headerReason(name: string, value: string | null): PreflightReason {
  if (name === 'content-type') return { kind: 'content-type', name, value };
  return isSafelistedName(name) ? { kind: 'value', name, value } : { kind: 'header', name };
}

/** Those that only a page sets, and those whose value tells: the browser's own values are all safelisted. */
function isThePages(name: string): boolean {
  if (isBrowserHeader(name) || name === 'authorization') return false;
  return isPageHeader(name) || isSafelistedName(name);
}
