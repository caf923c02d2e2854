import type { Check } from '../exchange/checks';
import { ABORTED_ERROR, type Exchange, lastHop, wasRedirectRefused } from '../exchange/exchange';
import { BLOCKED_ERROR, fitsOutcome, observedStop } from '../exchange/observed';
import type { Verdict } from './diagnosis';

const LNA_ERROR = 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS';

/** With `manual` the page gets an opaque redirect, with `error` a failure. */
const REDIRECT_VERDICTS = { manual: 'opaque', error: 'not-cors', unknown: 'undetermined' } as const;

/** Holds the checks against what the browser did. Where the two do not fit, the browser's word stands. */
export function verdictOf(exchange: Exchange, checks: readonly Check[]): Verdict {
  const { outcome } = exchange;
  if (exchange.passed) return isOpaque(exchange, checks) ? 'opaque' : 'allowed';
  if (outcome.kind === 'pending') return 'pending';
  if (outcome.kind === 'completed') return 'undetermined';
  if (isLocalNetworkBlock(exchange)) return 'blocked';
  if (wasRedirectRefused(exchange)) return REDIRECT_VERDICTS[exchange.redirectMode ?? 'unknown'];
  if (outcome.error === ABORTED_ERROR) return 'canceled';
  if (outcome.error !== BLOCKED_ERROR) return 'not-cors';
  return observedStop(exchange) !== null && fitsOutcome(exchange, checks) ? 'blocked' : 'undetermined';
}

/** A request whose mode could not be seen was `no-cors` if it passed although CORS would have stopped it. */
function isOpaque(exchange: Exchange, checks: readonly Check[]): boolean {
  return exchange.mode === 'no-cors' || (exchange.mode === 'unknown' && checks.some((check) => check.fault !== null));
}

/**
 * Local Network Access stops a simple request with a word of its own; of a preflighted one it shows only that both
 * failed before any answer, where a real network error would be named on the request.
 */
export function isLocalNetworkBlock(exchange: Exchange): boolean {
  const { outcome } = exchange;
  if (outcome.kind !== 'failed') return false;
  const { preflight, sent } = lastHop(exchange);
  const isSilentPreflight = preflight?.error === BLOCKED_ERROR && preflight.response === null;
  return outcome.error === LNA_ERROR || (outcome.error === BLOCKED_ERROR && !sent && isSilentPreflight);
}
