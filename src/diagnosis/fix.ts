import { checkAllowCredentials, checkAllowOrigin } from '../cors/cors-check';
import type { CredentialsMode } from '../cors/credentials-mode';
import { type Header, headerValue } from '../cors/headers';
import { isSafelistedMethod } from '../cors/methods';
import { OPAQUE_ORIGIN } from '../cors/origin';
import { listedWords, parseTokenList } from '../cors/token';
import { type Check, corsApplies } from '../exchange/checks';
import { type Exchange, type Hop, lastHop, type Preflight, type Response } from '../exchange/exchange';
import { preflightChecks } from '../exchange/preflight-checks';
import { words } from '../words';
import type { Change, Credentials, Fix } from './diagnosis';

const NO_FIX = new Set(['redirect-userinfo', 'scheme-not-cors']);

/**
 * The least that the server must change for this request to pass at the next try, or null where no header and no
 * status can help. `checks` are those of a request that the browser blocked.
 */
export function fixOf(exchange: Exchange, checks: readonly Check[], credentials: Credentials): Fix | null {
  const index = exchange.hops.length - 1;
  const hop = lastHop(exchange);
  const faults = checks.filter((check) => check.hop === index && check.fault !== null);
  if (faults.length === 0 || faults.some(({ fault }) => fault !== null && NO_FIX.has(fault.kind))) return null;
  const mode = modeToAllow(hop, credentials);
  const origin = originToAllow(exchange, hop.origin, mode);
  if (origin === null) return null;

  const need: Need = { hop: index, origin, mode };
  const changes: Change[] = [];
  const assumes: string[] = [];
  if (hop.preflight?.response != null)
    changes.push(...preflightChanges(hop, hop.preflight, hop.preflight.response, need));
  if (hop.response !== null) {
    changes.push(...answerChanges(hop.response.headers, 'response', need));
    if (headerValue(hop.response.headers, 'location') !== null && hop.redirectedTo === null) {
      assumes.push(words.diagnosis.assumptions.behindRedirect);
    }
  } else if (corsApplies(exchange, index)) {
    changes.push(...answerChanges([], 'response', need));
    assumes.push(words.diagnosis.assumptions.neverSent(hop.method));
  }
  if (hop.response?.fromCache === true) assumes.push(words.diagnosis.assumptions.cachedCopy);
  if (credentials.mode === 'unknown' && mode === 'include') assumes.push(words.diagnosis.assumptions.credentials);
  if (origin === '*') assumes.push(words.diagnosis.assumptions.opaqueOrigin);
  return { changes, assumes };
}

/**
 * Where the mode stays open, the fix holds for both: an exact origin, and credentials allowed. An opaque origin has no
 * such value.
 */
export function modeToAllow(hop: Hop, credentials: Credentials): CredentialsMode {
  if (credentials.mode !== 'unknown') return credentials.mode;
  return hop.origin === OPAQUE_ORIGIN ? 'not-include' : 'include';
}

interface Need {
  readonly hop: number;
  readonly origin: string;
  readonly mode: CredentialsMode;
}

/**
 * The value for `Access-Control-Allow-Origin`, or null where none is safe: `null` can be presented by any sandboxed
 * frame and after any redirect across origins.
 */
export function originToAllow(exchange: Exchange, askedWith: string, mode: CredentialsMode): string | null {
  if (askedWith !== OPAQUE_ORIGIN) return askedWith;
  return exchange.origin === OPAQUE_ORIGIN && mode === 'not-include' ? '*' : null;
}

function preflightChanges(hop: Hop, preflight: Preflight, response: Response, need: Need): Change[] {
  const faults = preflightChecks(preflight, response, hop, need.mode).filter((check) => check.fault !== null);
  const has = (...ids: readonly string[]) => faults.some((check) => ids.includes(check.id));
  const changes: Change[] = [];
  if (has('preflight-not-redirected', 'preflight-status')) {
    changes.push({ hop: need.hop, on: 'preflight', action: 'set-status', name: null, value: '204' });
  }
  changes.push(...answerChanges(response.headers, 'preflight', need));
  if (has('preflight-methods', 'preflight-method')) {
    const value = allowedMethods(response.headers, preflight.requestMethod);
    changes.push(listChange(need.hop, 'access-control-allow-methods', value));
  }
  if (has('preflight-headers', 'preflight-header')) {
    const value = allowedHeaders(response.headers, preflight.requestHeaderNames);
    changes.push(listChange(need.hop, 'access-control-allow-headers', value));
  }
  return changes;
}

/** What was listed before, and the method of this request. */
export function allowedMethods(headers: readonly Header[], method: string): string {
  const tokens = listedWords(parseTokenList(headerValue(headers, 'access-control-allow-methods')));
  const isNeeded = !tokens.includes(method) && !isSafelistedMethod(method);
  return [...tokens, ...(isNeeded ? [method] : [])].join(', ');
}

/** What was listed before, and the header names of this request. */
export function allowedHeaders(headers: readonly Header[], names: readonly string[]): string {
  const tokens = listedWords(parseTokenList(headerValue(headers, 'access-control-allow-headers')));
  const listed = new Set(tokens.map((token) => token.toLowerCase()));
  return [...tokens, ...names.filter((name) => !listed.has(name))].join(', ');
}

function listChange(hop: number, name: string, value: string): Change {
  return value === ''
    ? { hop, on: 'preflight', action: 'remove-header', name, value: null }
    : { hop, on: 'preflight', action: 'set-header', name, value };
}

function answerChanges(headers: readonly Header[], on: Change['on'], { hop, origin, mode }: Need): Change[] {
  const set = (name: string, value: string): Change => ({ hop, on, action: 'set-header', name, value });
  const changes: Change[] = [];
  const judged = origin === '*' ? OPAQUE_ORIGIN : origin;
  if (checkAllowOrigin(headers, judged, mode) !== null) {
    changes.push(set('access-control-allow-origin', origin));
    const vary = varyWithOrigin(headers);
    if (origin !== '*' && vary !== null) changes.push(set('vary', vary));
  }
  if (checkAllowCredentials(headers, mode) !== null) changes.push(set('access-control-allow-credentials', 'true'));
  return changes;
}

/** The value of `Vary` with `Origin` in it, or null where it covers that already. */
export function varyWithOrigin(headers: readonly Header[]): string | null {
  const value = headerValue(headers, 'vary');
  const { tokens } = parseTokenList(value);
  if (tokens.some((token) => token === '*' || token.toLowerCase() === 'origin')) return null;
  return value === null || value === '' ? 'Origin' : `${value}, Origin`;
}
