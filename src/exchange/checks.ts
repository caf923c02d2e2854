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
  const checks: Check[] = [];
  if (exchange.mode === 'no-cors') return checks;
  exchange.hops.forEach((hop, index) => {
    addPreflightChecks(checks, hop, index, credentials, version);
    addResponseChecks(checks, exchange, hop, index, credentials, version);
  });
  return checks;
}

/** The checks under both assumptions: which of them fits what the browser did is how the mode is inferred. */
export function checksByMode(exchange: Exchange): Readonly<Record<CredentialsMode, readonly Check[]>> {
  return { include: checksOf(exchange, 'include'), 'not-include': checksOf(exchange, 'not-include') };
}

export type Version = 'judged' | 'sent';

function headersOf({ headers, judgedHeaders }: Response, version: Version): readonly Header[] {
  return version === 'judged' ? (judgedHeaders ?? headers) : headers;
}

/** Whether the answer to this hop must pass the CORS check: from the first hop abroad on, even back at home. */
export function corsApplies(exchange: Exchange, index: number): boolean {
  return exchange.hops.some((hop, at) => at <= index && !isSameOrigin(exchange.origin, originOf(hop.url)));
}

function addPreflightChecks(
  checks: Check[],
  { preflight, origin }: Hop,
  hop: number,
  credentials: CredentialsMode,
  version: Version,
): void {
  if (preflight?.response == null) return;
  const answer = { status: preflight.response.status, headers: headersOf(preflight.response, version) };
  for (const { id, name, fault } of preflightChecks(preflight, answer, origin, credentials)) {
    checks.push(name === undefined ? { id, hop, on: 'preflight', fault } : { id, hop, on: 'preflight', name, fault });
  }
}

function addResponseChecks(
  checks: Check[],
  exchange: Exchange,
  { url, origin, response, internal }: Hop,
  hop: number,
  credentials: CredentialsMode,
  version: Version,
): void {
  if (response === null || internal) return;
  const headers = headersOf(response, version);
  const add = (id: CheckId, fault: Fault | null) => checks.push({ id, hop, on: 'response', fault });
  const crossOrigin = corsApplies(exchange, hop);
  if (crossOrigin) {
    add('response-origin', checkAllowOrigin(headers, origin, credentials));
    add('response-credentials', checkAllowCredentials(headers, credentials));
  }
  const target = redirectTarget(url, response.status, headerValue(headers, 'location'));
  if (target !== null) {
    add('redirect-scheme', checkRedirectScheme(target));
    add('redirect-userinfo', checkRedirectUserinfo(target, exchange.origin, crossOrigin));
  }
}
