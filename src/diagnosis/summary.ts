import type { Check } from '../exchange/checks';
import { type Exchange, lastHop, originAskedWith, wasRedirectRefused } from '../exchange/exchange';
import { observedStop } from '../exchange/observed';
import { summary as words } from '../words/diagnosis';
import type { Finding, Verdict } from './diagnosis';

/** One sentence that a tired person understands. */
export function summaryOf(
  exchange: Exchange,
  verdict: Verdict,
  checks: readonly Check[],
  findings: readonly Finding[],
): string {
  const { method, response } = lastHop(exchange);
  switch (verdict) {
    case 'blocked':
      return blockedSummary(exchange, checks, findings);
    case 'allowed':
      return exchange.missed ? words.allowedButMissed : words.allowed(response?.status ?? null);
    case 'opaque':
      return exchange.redirectMode === 'manual' ? words.opaqueRedirect : words.opaque;
    case 'canceled':
      return words.canceled(method);
    case 'pending':
      return words.pending(method);
    case 'not-cors':
      return words.notCors(findings.find(({ severity }) => severity === 'blocking')?.message ?? null);
    case 'undetermined':
      return undeterminedSummary(exchange);
    default:
      return verdict satisfies never;
  }
}

function blockedSummary(exchange: Exchange, checks: readonly Check[], findings: readonly Finding[]): string {
  const hop = lastHop(exchange);
  const stop = checks.find((check) => check.fault !== null && check.hop === exchange.hops.length - 1);
  if (stop?.fault == null) return findings[0]?.message ?? words.blocked;
  const { fault, on } = stop;
  const { preflight, response, method } = hop;
  const status = (on === 'preflight' ? preflight?.response : response)?.status ?? 0;
  const origin = originAskedWith(hop, on);
  const said = { fault, origin, status, more: findings.filter(({ severity }) => severity === 'next').length };
  if (on === 'preflight') return words.blockedByPreflight(said, method);
  return response?.fromCache === true ? words.blockedFromCache(said) : words.blockedAnswer(said);
}

function undeterminedSummary(exchange: Exchange): string {
  if (exchange.missed) return exchange.outcome.kind === 'pending' ? words.endMissed : words.missed;
  if (exchange.passed) return words.passedAgainstHeaders;
  if (wasRedirectRefused(exchange)) return words.redirectNotFollowed;
  if (exchange.outcome.kind === 'completed' && lastHop(exchange).response !== null) return words.untold;
  return observedStop(exchange) === null ? words.endedBeforeAnswer : words.stoppedAgainstHeaders;
}
