import type { Header } from '../../cors/headers';
import { isBrowserHeader, isPageHeader } from '../../cors/page-header';
import { preflightReasons } from '../../cors/preflight-reasons';
import { isSafelistedRequestHeader } from '../../cors/safelist';
import type { Hop } from '../../exchange/exchange';

/** Safelisted names that browsers leave to the page. `Accept` is set by both: the plain one is the browser's. */
const PAGES_SAFELISTED = new Set(['accept', 'content-language', 'content-type', 'range']);

/**
 * Those of a request's headers that the page has set. A preflight lists them, save for safelisted ones; without a
 * preflight, the names have to tell. Never what a page may not set.
 */
export function pageHeaders(
  headers: readonly Header[],
  { method, preflight }: Pick<Hop, 'method' | 'preflight'>,
): Header[] {
  const asked = preflight === null || preflight.requestMethod === '' ? null : new Set(preflight.requestHeaderNames);
  // `Authorization` is the browser's own after a login, unless something else shows that a preflight allowed it.
  const isRemembered = asked === null && preflightReasons(method, headers).length > 0;
  return headers.filter(({ name, value }) => {
    const lower = name.toLowerCase();
    if (isBrowserHeader(lower)) return false;
    if (asked?.has(lower) || lower === 'content-type') return true;
    if (lower === 'accept' && value === '*/*') return false;
    if (PAGES_SAFELISTED.has(lower)) return isSafelistedRequestHeader(lower, value);
    return asked === null && isPageHeader(lower) && (lower !== 'authorization' || isRemembered);
  });
}
