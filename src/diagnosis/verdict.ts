import { isRedirectStatus } from '../cors/redirect-check';
import { BLOCKED_ERROR, isAbortedError, isBlockedError } from '../exchange/browser-errors';
import type { Check } from '../exchange/checks';
import { type BrowserFamily, type Exchange, isRedirectLoop, lastHop, wasRedirectRefused } from '../exchange/exchange';
import { fitsOutcome, observedStop } from '../exchange/observed';
import { redirectTargetOf } from '../exchange/redirect-target';
import type { Verdict } from './diagnosis';
import { isRedirectTargetRefused } from './failure-reason';

const LNA_ERROR = 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS';

/** With `manual` the page gets an opaque redirect, with `error` a failure. */
const REDIRECT_VERDICTS = { manual: 'opaque', error: 'not-cors', unknown: 'undetermined' } as const;

/**
 * Holds the checks against what the browser did. Where the two do not fit, the browser's word stands.
 *
 * @param possible the checks under each assumption about credentials that nothing speaks against
 */
export function verdictOf(
  exchange: Exchange,
  checks: readonly Check[],
  possible: readonly (readonly Check[])[],
): Verdict {
  const { outcome } = exchange;
  if (exchange.missed && (!exchange.passed || exchange.mode !== 'cors')) return 'undetermined';
  if (exchange.passed && isAgainstHeaders(exchange, possible)) return 'undetermined';
  if (exchange.passed) return isOpaque(exchange, checks) ? 'opaque' : 'allowed';
  if (outcome.kind === 'pending') return 'pending';
  if (outcome.kind === 'completed') return untoldVerdict(exchange, possible);
  if (isLocalNetworkBlock(exchange)) return 'blocked';
  if (exchange.redirectMode === 'error' && endsInRedirect(exchange)) return 'not-cors';
  if (wasRedirectRefused(exchange)) return redirectVerdict(exchange);
  if (isAbortedError(outcome.error)) {
    return isRedirectLoop(exchange) || isRedirectTargetRefused(exchange) ? 'not-cors' : 'canceled';
  }
  // CORS has no say in it: the browser does not go where this redirect leads.
  if (exchange.mode === 'no-cors' && endsInRedirect(exchange)) return 'not-cors';
  if (!isBlockedError(outcome.error)) return 'not-cors';
  return observedStop(exchange) !== null && fitsOutcome(exchange, checks) ? 'blocked' : 'undetermined';
}

/** Whether events may tell of an answer and of its end, and never that it began for the page; then the page is asked. */
const LEAVES_UNTOLD: Readonly<Record<BrowserFamily, boolean>> = { chromium: false, firefox: true };

/** Whether a page says to have got an answer that its headers forbid it under any assumption: a page may lie. */
function isAgainstHeaders({ browser, mode }: Exchange, possible: readonly (readonly Check[])[]): boolean {
  const isForbidden = possible.every((checks) => checks.some(({ fault }) => fault !== null));
  return LEAVES_UNTOLD[browser] && mode === 'cors' && isForbidden;
}

/**
 * An answer of which nobody tells whether the page got it, as in Firefox where the page could not be asked: the headers
 * say so, unless it hangs on something that is not known.
 */
function untoldVerdict(exchange: Exchange, possible: readonly (readonly Check[])[]): Verdict {
  if (wasRedirectRefused(exchange)) return redirectVerdict(exchange);
  const { response } = lastHop(exchange);
  const isAnswered = response !== null && !endsInRedirect(exchange);
  if (!LEAVES_UNTOLD[exchange.browser] || !isAnswered || exchange.mode !== 'cors') return 'undetermined';
  const blocks = possible.filter((checks) => checks.some(({ fault }) => fault !== null)).length;
  // A redirect that leads nowhere is an answer like any other, unless the redirect mode is `error`.
  if (blocks === 0) return isRedirectStatus(response.status) ? 'undetermined' : 'allowed';
  return blocks === possible.length ? 'blocked' : 'undetermined';
}

/** `no-cors` goes with `follow` alone: whichever other mode it was, the page got nothing. */
function redirectVerdict({ mode, redirectMode }: Exchange): Verdict {
  return mode === 'no-cors' ? 'not-cors' : REDIRECT_VERDICTS[redirectMode ?? 'unknown'];
}

/** The browser looks at the redirect mode before it looks at the target, whose scheme may be none that CORS knows. */
function endsInRedirect(exchange: Exchange): boolean {
  return redirectTargetOf(lastHop(exchange)) !== null;
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
  const { outcome, missed } = exchange;
  if (outcome.kind !== 'failed') return false;
  const { preflight, sent } = lastHop(exchange);
  // On a busy machine the request's failure is told before that of its preflight, which then has no error yet.
  const isSilentPreflight = preflight?.response === null && (preflight.error ?? BLOCKED_ERROR) === BLOCKED_ERROR;
  return outcome.error === LNA_ERROR || (!missed && outcome.error === BLOCKED_ERROR && !sent && isSilentPreflight);
}
