import type { CredentialsMode } from './credentials-mode';
import { type Header, headerValue } from './headers';
import { isSafelistedMethod } from './methods';
import { isRedirectStatus } from './redirect-check';
import { listedWords, parseTokenList } from './token';

export type PreflightFault =
  | { readonly kind: 'preflight-redirect'; readonly location: string }
  | { readonly kind: 'preflight-status'; readonly status: number }
  | { readonly kind: 'acam-unparsable'; readonly value: string; readonly malformed: readonly string[] }
  | { readonly kind: 'acah-unparsable'; readonly value: string; readonly malformed: readonly string[] }
  | { readonly kind: 'method-not-allowed'; readonly method: string; readonly value: string | null }
  | { readonly kind: 'header-not-allowed'; readonly name: string; readonly value: string | null };

/** A preflight is not redirected. https://fetch.spec.whatwg.org/#http-redirect-fetch is never reached for it. */
export function checkNotRedirected(status: number, headers: readonly Header[]): PreflightFault | null {
  const location = headerValue(headers, 'location');
  return isRedirectStatus(status) && location !== null ? { kind: 'preflight-redirect', location } : null;
}

/** https://fetch.spec.whatwg.org/#cors-preflight-fetch, step 7: an ok status. */
export function checkOkStatus(status: number): PreflightFault | null {
  return status >= 200 && status <= 299 ? null : { kind: 'preflight-status', status };
}

/** https://fetch.spec.whatwg.org/#cors-preflight-fetch, steps 7.1 and 7.3, for the methods. */
export function checkMethodsReadable(headers: readonly Header[]): PreflightFault | null {
  const value = headerValue(headers, 'access-control-allow-methods');
  const { malformed } = parseTokenList(value);
  return value === null || malformed.length === 0 ? null : { kind: 'acam-unparsable', value, malformed };
}

/** https://fetch.spec.whatwg.org/#cors-preflight-fetch, steps 7.2 and 7.3, for the header names. */
export function checkHeaderNamesReadable(headers: readonly Header[]): PreflightFault | null {
  const value = headerValue(headers, 'access-control-allow-headers');
  const { malformed } = parseTokenList(value);
  return value === null || malformed.length === 0 ? null : { kind: 'acah-unparsable', value, malformed };
}

/**
 * Whether `*` is in a list of methods or of header names. It covers all of them for a request without credentials, and
 * none for one with. https://fetch.spec.whatwg.org/#http-access-control-allow-methods
 */
export function listsAny(value: string | null): boolean {
  return listedWords(parseTokenList(value)).includes('*');
}

/**
 * A method is allowed when it is listed (case counts), safelisted, or covered by `*` without credentials. In a list that
 * cannot be read, words count as listed: that the list cannot be read is a fault of its own.
 * https://fetch.spec.whatwg.org/#cors-preflight-fetch, step 7.5
 */
export function checkMethod(
  headers: readonly Header[],
  method: string,
  credentials: CredentialsMode,
): PreflightFault | null {
  const value = headerValue(headers, 'access-control-allow-methods');
  const tokens = listedWords(parseTokenList(value));
  const allowed =
    tokens.includes(method) || isSafelistedMethod(method) || (credentials !== 'include' && tokens.includes('*'));
  return allowed ? null : { kind: 'method-not-allowed', method, value };
}

/**
 * A header is allowed when its name is listed (in any case) or covered by `*` without credentials; words of a list that
 * cannot be read count, as for methods. The standard keeps `Authorization` out of the wildcard (step 7.6); browsers do
 * not yet.
 * https://fetch.spec.whatwg.org/#cors-preflight-fetch, steps 7.6 and 7.7
 *
 * @returns each name with its fault or null, in their order
 */
export function checkHeaderNames(
  headers: readonly Header[],
  names: readonly string[],
  credentials: CredentialsMode,
): { readonly name: string; readonly fault: PreflightFault | null }[] {
  if (names.length === 0) return [];
  const value = headerValue(headers, 'access-control-allow-headers');
  const listed = new Set(listedWords(parseTokenList(value)).map((word) => word.toLowerCase()));
  const isAnyAllowed = credentials !== 'include' && listed.has('*');
  return names.map((name) => {
    const isAllowed = isAnyAllowed || listed.has(name.toLowerCase());
    return { name, fault: isAllowed ? null : { kind: 'header-not-allowed', name, value } };
  });
}
