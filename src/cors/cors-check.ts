import type { CredentialsMode } from './credentials-mode';
import { type Header, headerLines, headerValue } from './headers';
import { parseUrl } from './parse-url';

/** Why the CORS check fails. `value` is what was there, several lines joined by `, `. */
export type CorsCheckFault =
  | { readonly kind: 'acao-missing' }
  | { readonly kind: 'acao-wildcard-with-credentials'; readonly value: string }
  | { readonly kind: 'acao-multiple'; readonly value: string; readonly lines: number }
  | { readonly kind: 'acao-invalid'; readonly value: string }
  | { readonly kind: 'acao-mismatch'; readonly value: string }
  | { readonly kind: 'acac-not-true'; readonly value: string | null };

/**
 * What is wrong with `Access-Control-Allow-Origin`, or null. The standard knows only "does not match"; the
 * kinds are Chromium's. https://fetch.spec.whatwg.org/#concept-cors-check, steps 1 to 5
 */
export function checkAllowOrigin(
  headers: readonly Header[],
  origin: string,
  credentials: CredentialsMode,
): CorsCheckFault | null {
  const value = headerValue(headers, 'access-control-allow-origin');
  if (value === null) return { kind: 'acao-missing' };
  if (value === '*') {
    return credentials === 'include' ? { kind: 'acao-wildcard-with-credentials', value } : null;
  }
  if (value === origin) return null;
  if (/[ ,]/.test(value)) {
    return { kind: 'acao-multiple', value, lines: headerLines(headers, 'access-control-allow-origin').length };
  }
  if (value !== 'null' && parseUrl(value) === null) return { kind: 'acao-invalid', value };
  return { kind: 'acao-mismatch', value };
}

/**
 * What is wrong with `Access-Control-Allow-Credentials`, or null.
 * https://fetch.spec.whatwg.org/#concept-cors-check, steps 6 to 8
 */
export function checkAllowCredentials(headers: readonly Header[], credentials: CredentialsMode): CorsCheckFault | null {
  if (credentials !== 'include') return null;
  const value = headerValue(headers, 'access-control-allow-credentials');
  return value === 'true' ? null : { kind: 'acac-not-true', value };
}
