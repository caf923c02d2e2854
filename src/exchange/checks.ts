import { type CorsCheckFault, checkAllowCredentials, checkAllowOrigin } from '../cors/cors-check';
import type { CredentialsMode } from '../cors/credentials-mode';
import { type Header, headerValue } from '../cors/headers';
import { isSameOrigin, originOf } from '../cors/origin';
import type { PreflightFault } from '../cors/preflight-check';
import { checkRedirectScheme, checkRedirectUserinfo, type RedirectFault, redirectTarget } from '../cors/redirect-check';
import type { Exchange, Hop, Response } from './exchange';
import { type PreflightCheckId, preflightChecks } from './preflight-checks';

export type Fault = CorsCheckFault | PreflightFault | RedirectFault;

export type CheckId =
  | PreflightCheckId
  | 'response-origin'
  | 'response-credentials'
  | 'redirect-scheme'
  | 'redirect-userinfo';

/** One thing that the browser checks of an answer. */
export interface Check {
  readonly id: CheckId;
  readonly hop: number;
  readonly on: 'preflight' | 'response';
  /** The request header that a `preflight-header` check is about. */
  readonly name?: string;
  /** Null: passed. */
  readonly fault: Fault | null;
}

/**
 * Every check of every answer that came, in the browser's order, under the assumption that credentials are included
 * or not. The first that fails is where the browser stops; those after it are kept, since they would fail next.
 *
 * @param version whose headers: the ones that the browser judged, or those that the server had sent
 */
export function checksOf(exchange: Exchange, credentials: CredentialsMode, version: Version = 'judged'): Check[] {
  if (exchange.mode === 'no-cors') return [];
  return exchange.hops.flatMap((hop, index) => [
    ...preflightChecksOf(hop, index, credentials, version),
    ...responseChecksOf(exchange, hop, index, credentials, version),
  ]);
}

export type Version = 'judged' | 'sent';

function headersOf({ headers, judgedHeaders }: Response, version: Version): readonly Header[] {
  return version === 'judged' ? (judgedHeaders ?? headers) : headers;
}

/** Whether the answer to this hop must pass the CORS check: from the first hop abroad on, even back at home. */
export function corsApplies(exchange: Exchange, index: number): boolean {
  return exchange.hops.slice(0, index + 1).some((hop) => !isSameOrigin(exchange.origin, originOf(hop.url)));
}

function preflightChecksOf(
  { preflight, origin }: Hop,
  hop: number,
  credentials: CredentialsMode,
  version: Version,
): Check[] {
  if (preflight?.response == null) return [];
  const answer = { status: preflight.response.status, headers: headersOf(preflight.response, version) };
  return preflightChecks(preflight, answer, origin, credentials).map((check) => ({
    ...check,
    hop,
    on: 'preflight',
  }));
}

function responseChecksOf(
  exchange: Exchange,
  hop: Hop,
  index: number,
  credentials: CredentialsMode,
  version: Version,
): Check[] {
  const { response } = hop;
  if (response === null || hop.internal) return [];
  const headers = headersOf(response, version);
  const on = { hop: index, on: 'response' } as const;
  const checks: Check[] = [];
  const crossOrigin = corsApplies(exchange, index);
  if (crossOrigin) {
    checks.push(
      { id: 'response-origin', ...on, fault: checkAllowOrigin(headers, hop.origin, credentials) },
      { id: 'response-credentials', ...on, fault: checkAllowCredentials(headers, credentials) },
    );
  }
  const target = redirectTarget(hop.url, response.status, headerValue(headers, 'location'));
  if (target !== null) {
    checks.push(
      { id: 'redirect-scheme', ...on, fault: checkRedirectScheme(target) },
      { id: 'redirect-userinfo', ...on, fault: checkRedirectUserinfo(target, exchange.origin, crossOrigin) },
    );
  }
  return checks;
}
