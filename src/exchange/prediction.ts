import type { CredentialsMode } from '../cors/credentials-mode';
import { isSameOrigin, originOf } from '../cors/origin';
import { isRefusedRedirect } from '../cors/redirect-check';
import { passesResourcePolicy } from '../cors/resource-policy';
import { type Check, checksOf } from './checks';
import type { Exchange, Hop, Response } from './exchange';
import { redirectTargetOf } from './redirect-target';

/** What a browser does with answers. */
export type Prediction =
  | { readonly kind: 'allowed' }
  | { readonly kind: 'opaque' }
  /** By the first check that fails. */
  | { readonly kind: 'blocked'; readonly check: Check }
  | { readonly kind: 'not-cors'; readonly because: 'redirect-mode' | 'redirect-scheme' | 'resource-policy' }
  /** The browser would go on, and no answer came to what it asks next. */
  | { readonly kind: 'unanswered' };

/**
 * What the browser would do with the answers that came, in its own order, told by nothing but these answers: the
 * outcome, and whether a hop was left or never sent, are not looked at.
 * https://fetch.spec.whatwg.org/#http-fetch and https://fetch.spec.whatwg.org/#http-redirect-fetch
 */
export function predict(exchange: Exchange, credentials: CredentialsMode): Prediction {
  const checks = checksOf(exchange, credentials).filter(({ fault }) => fault !== null);
  for (const [index, hop] of exchange.hops.entries()) {
    if (hop.internal) continue;
    const stop = judgeHop(exchange, index, hop, checks);
    if (stop !== null) return stop;
  }
  return exchange.mode === 'no-cors' && leavesOrigin(exchange) ? { kind: 'opaque' } : { kind: 'allowed' };
}

/** Where the browser stops at this hop, or null: it goes on to the next, or this is the last one. */
function judgeHop(exchange: Exchange, index: number, hop: Hop, faults: readonly Check[]): Prediction | null {
  const ofHop = faults.filter((check) => check.hop === index);
  const onPreflight = ofHop.find((check) => check.on === 'preflight');
  if (onPreflight !== undefined) return { kind: 'blocked', check: onPreflight };
  const { response } = hop;
  if (response === null) return { kind: 'unanswered' };

  const target = redirectTargetOf(hop);
  if (target !== null && isRefusedRedirect(target)) return { kind: 'not-cors', because: 'redirect-scheme' };
  if (target !== null && exchange.redirectMode === 'error') return { kind: 'not-cors', because: 'redirect-mode' };
  if (isKeptByPolicy(exchange, hop, response)) return { kind: 'not-cors', because: 'resource-policy' };
  const onAnswer = ofHop.find(({ id }) => id === 'response-origin' || id === 'response-credentials');
  if (onAnswer !== undefined) return { kind: 'blocked', check: onAnswer };
  if (target === null) return null;

  if (exchange.redirectMode === 'manual') {
    // https://fetch.spec.whatwg.org/#main-fetch: `no-cors` goes with no other redirect mode than `follow`.
    return exchange.mode === 'no-cors' ? { kind: 'not-cors', because: 'redirect-mode' } : { kind: 'opaque' };
  }
  const onRedirect = ofHop.find(({ on }) => on === 'response');
  if (onRedirect !== undefined) return { kind: 'blocked', check: onRedirect };
  return index === exchange.hops.length - 1 ? { kind: 'unanswered' } : null;
}

function isKeptByPolicy({ mode, origin }: Exchange, { url }: Hop, { headers }: Response): boolean {
  return mode === 'no-cors' && !passesResourcePolicy(headers, origin, url);
}

function leavesOrigin({ hops, origin }: Exchange): boolean {
  return hops.some(({ url }) => !isSameOrigin(origin, originOf(url)));
}
