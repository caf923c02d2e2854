import { type CorsCheckFault, checkAllowCredentials, checkAllowOrigin } from '../cors/cors-check';
import type { CredentialsMode } from '../cors/credentials-mode';
import { headerValue } from '../cors/headers';
import { isSameOrigin, originOf } from '../cors/origin';
import type { PreflightFault } from '../cors/preflight-check';
import { checkRedirectScheme, checkRedirectUserinfo, type RedirectFault, redirectTarget } from '../cors/redirect-check';
import type { Exchange, Hop } from './exchange';
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
 */
export function checksOf(exchange: Exchange, credentials: CredentialsMode): Check[] {
  if (exchange.mode === 'no-cors') return [];
  return exchange.hops.flatMap((hop, index) => [
    ...preflightChecksOf(hop, index, credentials),
    ...responseChecksOf(exchange, hop, index, credentials),
  ]);
}

/** Whether the answer to this hop must pass the CORS check: from the first hop abroad on, even back at home. */
export function corsApplies(exchange: Exchange, index: number): boolean {
  return exchange.hops.slice(0, index + 1).some((hop) => !isSameOrigin(exchange.origin, originOf(hop.url)));
}

function preflightChecksOf({ preflight, origin }: Hop, hop: number, credentials: CredentialsMode): Check[] {
  if (preflight?.response == null) return [];
  return preflightChecks(preflight, preflight.response, origin, credentials).map((check) => ({
    ...check,
    hop,
    on: 'preflight',
  }));
}

function responseChecksOf(exchange: Exchange, hop: Hop, index: number, credentials: CredentialsMode): Check[] {
  const { response } = hop;
  if (response === null || hop.internal) return [];
  const on = { hop: index, on: 'response' } as const;
  const checks: Check[] = [];
  const crossOrigin = corsApplies(exchange, index);
  if (crossOrigin) {
    checks.push(
      { id: 'response-origin', ...on, fault: checkAllowOrigin(response.headers, hop.origin, credentials) },
      { id: 'response-credentials', ...on, fault: checkAllowCredentials(response.headers, credentials) },
    );
  }
  const target = redirectTarget(hop.url, response.status, headerValue(response.headers, 'location'));
  if (target !== null) {
    checks.push(
      { id: 'redirect-scheme', ...on, fault: checkRedirectScheme(target) },
      { id: 'redirect-userinfo', ...on, fault: checkRedirectUserinfo(target, exchange.origin, crossOrigin) },
    );
  }
  return checks;
}
