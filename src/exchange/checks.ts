import { type CorsCheckFault, checkAllowCredentials, checkAllowOrigin } from '../cors/cors-check';
import type { CredentialsMode } from '../cors/credentials-mode';
import { isSameOrigin, originOf } from '../cors/origin';
import { listsAny, type PreflightFault } from '../cors/preflight-check';
import { checkRedirectScheme, checkRedirectUserinfo, type RedirectFault } from '../cors/redirect-check';
import { headersOf, type Version } from './answer-headers';
import type { BrowserFamily, Exchange, Hop } from './exchange';
import { inOrderOf, type PreflightCheckId, preflightChecks } from './preflight-checks';
import { redirectTargetOf } from './redirect-target';

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
  /** The request header that a `preflight-header` check is about; else null. */
  readonly name: string | null;
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
  for (const [index, hop] of exchange.hops.entries()) {
    addPreflightChecks(checks, exchange.browser, hop, index, credentials, version);
    addResponseChecks(checks, exchange, hop, index, credentials, version);
  }
  return checks;
}

export type ChecksByMode = Readonly<Record<CredentialsMode, readonly Check[]>>;

/**
 * The checks under both assumptions: which of them fits what the browser did is how the mode is inferred. They differ
 * only where a fault needs credentials to be one.
 */
export function checksByMode(exchange: Exchange): ChecksByMode {
  const include = checksOf(exchange, 'include');
  return { include, 'not-include': include.map(withoutCredentials) };
}

function withoutCredentials(check: Check): Check {
  if (check.fault === null || !needsCredentials(check.fault)) return check;
  const { id, hop, on, name } = check;
  return { id, hop, on, name, fault: null };
}

/** Whether a fault of a request with credentials is none of the same request without them. */
function needsCredentials(fault: Fault): boolean {
  switch (fault.kind) {
    case 'acao-wildcard-with-credentials':
    case 'acac-not-true':
      return true;
    case 'method-not-allowed':
    case 'header-not-allowed':
      return listsAny(fault.value);
    default:
      return false;
  }
}

/** Whether the answer to this hop must pass the CORS check: from the first hop abroad on, even back at home. */
export function corsApplies(exchange: Exchange, index: number): boolean {
  return exchange.hops.some((hop, at) => at <= index && !isSameOrigin(exchange.origin, originOf(hop.url)));
}

function addPreflightChecks(
  checks: Check[],
  browser: BrowserFamily,
  asked: Hop,
  hop: number,
  credentials: CredentialsMode,
  version: Version,
): void {
  const { preflight } = asked;
  if (preflight?.response == null) return;
  const answer = { status: preflight.response.status, headers: headersOf(preflight.response, version) };
  const made = preflightChecks(preflight, answer, asked, credentials);
  for (const { id, name, fault } of inOrderOf(browser, made)) {
    checks.push({ id, hop, on: 'preflight', name, fault });
  }
}

function addResponseChecks(
  checks: Check[],
  exchange: Exchange,
  hop: Hop,
  index: number,
  credentials: CredentialsMode,
  version: Version,
): void {
  const { origin, response, internal } = hop;
  if (response === null || internal) return;
  const add = (id: CheckId, fault: Fault | null) => checks.push({ id, hop: index, on: 'response', name: null, fault });
  const crossOrigin = corsApplies(exchange, index);
  if (crossOrigin) {
    const headers = headersOf(response, version);
    add('response-origin', checkAllowOrigin(headers, origin, credentials));
    add('response-credentials', checkAllowCredentials(headers, credentials));
  }
  const target = redirectTargetOf(hop, version);
  if (target !== null) {
    add('redirect-scheme', checkRedirectScheme(target));
    add('redirect-userinfo', checkRedirectUserinfo(target, exchange.origin, crossOrigin));
  }
}
