import { type CorsCheckFault, checkAllowCredentials, checkAllowOrigin } from '../cors/cors-check';
import type { CredentialsMode } from '../cors/credentials-mode';
import { isSameOrigin, originOf } from '../cors/origin';
import {
  checkHeaderNames,
  checkHeaderNamesReadable,
  checkMethod,
  checkMethodsReadable,
  checkNotRedirected,
  checkOkStatus,
  type PreflightFault,
} from '../cors/preflight-check';
import { headersOf } from './answer-headers';
import type { BrowserFamily, Hop, Preflight, Response } from './exchange';

export type PreflightCheckId =
  | 'preflight-not-redirected'
  | 'preflight-origin'
  | 'preflight-credentials'
  | 'preflight-status'
  | 'preflight-methods'
  | 'preflight-headers'
  | 'preflight-method'
  | 'preflight-header';

export interface PreflightCheck {
  readonly id: PreflightCheckId;
  /** The request header that a `preflight-header` check is about; else null. */
  readonly name: string | null;
  readonly fault: CorsCheckFault | PreflightFault | null;
}

/**
 * In which order a browser makes its checks, where it is another one than Chromium's. All look at the origin before the
 * status, so that a 404 without CORS headers is "no Access-Control-Allow-Origin" to them. Measured, in Firefox 153 as in
 * Chromium 156.
 */
const OWN_ORDER: Readonly<Record<BrowserFamily, readonly PreflightCheckId[] | null>> = {
  chromium: null,
  firefox: [
    'preflight-origin',
    'preflight-credentials',
    'preflight-not-redirected',
    'preflight-status',
    'preflight-methods',
    'preflight-method',
    'preflight-headers',
    'preflight-header',
  ],
};

/** Checks in the order in which this browser makes them; they are given in Chromium's. */
export function inOrderOf(browser: BrowserFamily, checks: readonly PreflightCheck[]): readonly PreflightCheck[] {
  const order = OWN_ORDER[browser];
  return order === null ? checks : checks.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}

/**
 * Every check that a browser makes of a preflight's answer, each with its fault or null, in Chromium's order. One that
 * goes back to the origin that it names, as Firefox's does after a redirect home, has to allow no origin.
 * https://fetch.spec.whatwg.org/#cors-preflight-fetch, step 7
 */
export function preflightChecks(
  preflight: Preflight,
  { status, headers }: Pick<Response, 'status' | 'headers'>,
  { url, origin: originOfHop }: Pick<Hop, 'url' | 'origin'>,
  credentials: CredentialsMode,
): PreflightCheck[] {
  const { requestMethod, requestHeaderNames, origin = originOfHop } = preflight;
  const checks: PreflightCheck[] = [];
  const add = (id: PreflightCheckId, fault: PreflightCheck['fault'], name: string | null = null) =>
    checks.push({ id, name, fault });
  const redirect = checkNotRedirected(status, headers);
  add('preflight-not-redirected', redirect);
  if (!isSameOrigin(origin, originOf(url))) {
    add('preflight-origin', checkAllowOrigin(headers, origin, credentials));
    add('preflight-credentials', checkAllowCredentials(headers, credentials));
  }
  // A redirect is one fault, not two.
  if (redirect === null) add('preflight-status', checkOkStatus(status));
  add('preflight-methods', checkMethodsReadable(headers));
  add('preflight-headers', checkHeaderNamesReadable(headers));
  add('preflight-method', checkMethod(headers, requestMethod, credentials));
  for (const { name, fault } of checkHeaderNames(headers, requestHeaderNames, credentials)) {
    add('preflight-header', fault, name);
  }
  return checks;
}

/** Whether the preflight's answer lets the request of this hop through under these credentials. False while it is open. */
export function preflightPasses(
  preflight: Preflight,
  hop: Pick<Hop, 'url' | 'origin'>,
  credentials: CredentialsMode,
): boolean {
  const { response } = preflight;
  if (response === null) return false;
  const answer = { status: response.status, headers: headersOf(response, 'judged') };
  return preflightChecks(preflight, answer, hop, credentials).every((check) => check.fault === null);
}
