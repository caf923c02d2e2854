import type { Check } from '../exchange/checks';
import { type Exchange, lastHop, wasRedirectRefused } from '../exchange/exchange';
import { observedStop } from '../exchange/observed';
import type { Finding, Verdict } from './diagnosis';
import { faultWords } from './faults';

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
      return `The browser let your code read the answer${response === null ? '' : ` (${response.status})`}.`;
    case 'opaque':
      if (exchange.redirectMode === 'manual') {
        return "Your code asked for redirect: 'manual', so it got an opaque redirect: status 0, no headers, no body.";
      }
      return "The answer is opaque: mode 'no-cors' lets your code send the request but read nothing of the answer.";
    case 'canceled':
      return `The page canceled this ${method} itself; CORS did not stop it.`;
    case 'pending':
      return `The ${method} is still under way.`;
    case 'not-cors':
      return `Not CORS: ${findings.find(({ severity }) => severity === 'blocking')?.message ?? 'the network failed.'}`;
    case 'undetermined':
      return undeterminedSummary(exchange);
    default:
      return verdict satisfies never;
  }
}

function blockedSummary(exchange: Exchange, checks: readonly Check[], findings: readonly Finding[]): string {
  const hop = lastHop(exchange);
  const stop = checks.find((check) => check.fault !== null && check.hop === exchange.hops.length - 1);
  if (stop?.fault == null) return findings[0]?.message ?? 'The browser blocked this request.';
  const { does } = faultWords(stop.fault, hop.origin, null);
  const more = findings.filter((found) => found.severity === 'next').length;
  const rest = more === 0 ? '' : ` (${more} more ${more === 1 ? 'fault follows' : 'faults follow'})`;
  if (stop.on === 'preflight') {
    const status = hop.preflight?.response?.status ?? 0;
    const failed = status >= 400 && stop.fault.kind !== 'preflight-status' ? `is ${status} and ` : '';
    return `The answer to the preflight (OPTIONS) ${failed}${does}, so the browser never sent the ${hop.method}${rest}.`;
  }
  const status = hop.response?.status ?? 0;
  if (hop.response?.fromCache === true) {
    return `The browser took this answer out of its HTTP cache, and it ${does}; the server was not asked${rest}.`;
  }
  const what =
    status >= 500
      ? `The server failed with ${status}, and its answer`
      : `The server answered ${status}, but its answer`;
  return `${what} ${does}, so the browser kept it from your code${rest}.`;
}

function undeterminedSummary(exchange: Exchange): string {
  if (wasRedirectRefused(exchange)) {
    return "The redirect was not followed: your code asked for redirect: 'manual' or 'error', or canceled the request just then. The browser does not tell which.";
  }
  return observedStop(exchange) === null
    ? 'The browser ended this request before an answer came and does not tell why.'
    : 'The browser stopped this request although its headers look right, and does not tell why.';
}
