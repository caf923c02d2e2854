import { isRefusedRedirect } from '../cors/redirect-check';
import { isBlockedError } from './browser-errors';
import type { Check } from './checks';
import { type Exchange, lastHop } from './exchange';

/** Which answer the browser stopped on, where its events tell. */
export interface Stop {
  readonly hop: number;
  readonly on: 'preflight' | 'response';
}

/** The answer that an exchange was stopped on as CORS stops one, or null: it was not, or no answer had come. */
export function observedStop(exchange: Exchange): Stop | null {
  const { outcome } = exchange;
  if (exchange.passed || outcome.kind !== 'failed' || !isBlockedError(outcome.error)) return null;
  const hop = exchange.hops.length - 1;
  const last = lastHop(exchange);
  if (!last.sent) return last.preflight?.response == null ? null : { hop, on: 'preflight' };
  return last.response === null ? null : { hop, on: 'response' };
}

/** Whether the browser is known to have let the answer pass that a check is about. */
export function isKnownPassed(exchange: Exchange, check: Check): boolean {
  if (exchange.passed || check.hop < exchange.hops.length - 1) return true;
  const hop = lastHop(exchange);
  return check.on === 'preflight' ? hop.sent : hop.redirectedTo !== null;
}

/**
 * Whether what the browser did fits these checks: nothing that it let pass has a fault, and what it stopped on has one.
 */
export function fitsOutcome(exchange: Exchange, checks: readonly Check[]): boolean {
  const stop = observedStop(exchange);
  let explainsStop = stop === null;
  for (const check of checks) {
    if (check.fault === null) continue;
    if (isKnownPassed(exchange, check)) return false;
    explainsStop ||= check.hop === stop?.hop && check.on === stop.on && !endsOtherwise(check);
  }
  return explainsStop;
}

/** Whether the browser stops on this fault in another error. On `ws:` it stops in either. */
function endsOtherwise({ fault }: Check): boolean {
  if (fault?.kind !== 'scheme-not-cors') return false;
  const target = new URL(fault.location);
  return isRefusedRedirect(target) && !/^wss?:$/.test(target.protocol);
}
