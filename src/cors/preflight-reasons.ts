import type { Header } from './headers';
import { isSafelistedMethod } from './methods';
import { isPageHeader } from './safelist';

export type PreflightReason =
  | { readonly kind: 'method'; readonly method: string }
  | { readonly kind: 'header'; readonly name: string }
  | { readonly kind: 'content-type'; readonly value: string };

/** https://fetch.spec.whatwg.org/#cors-safelisted-request-header, step 3 for `Content-Type` */
const SAFELISTED_CONTENT_TYPES = new Set(['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']);

/**
 * Why a request that was sent needs a preflight, as far as its headers on the wire show it: empty where none of them
 * asks for one. `Authorization` is left out, since the browser adds it by itself after a login.
 * https://fetch.spec.whatwg.org/#cors-unsafe-request-header-names
 */
export function preflightReasons(method: string, headers: readonly Header[]): PreflightReason[] {
  const reasons: PreflightReason[] = isSafelistedMethod(method) ? [] : [{ kind: 'method', method }];
  for (const { name, value } of headers) {
    const lower = name.toLowerCase();
    if (lower === 'content-type') {
      const [essence = ''] = value.split(';', 1);
      if (!SAFELISTED_CONTENT_TYPES.has(essence.trim().toLowerCase())) reasons.push({ kind: 'content-type', value });
    } else if (lower !== 'authorization' && isPageHeader(lower)) {
      reasons.push({ kind: 'header', name: lower });
    }
  }
  return reasons;
}
