import type { Check } from '../exchange/checks';
import type { Credentials } from '../exchange/credentials';
import type { Exchange, Hop } from '../exchange/exchange';
import type { Step, StepState } from './diagnosis';
import { faultWords } from './faults';
import type { Failure } from './network';
import { preflightReasonWords } from './preflight-words';
import { isLocalNetworkBlock } from './verdict';

/** What the browser checked, in its order: each passed, failed or not reached. */
export function stepsOf(
  exchange: Exchange,
  checks: readonly Check[],
  failure: Failure | null,
  credentials: Credentials,
): Step[] {
  const steps: Step[] = [];
  let hasStopped = false;
  for (const [index, hop] of exchange.hops.entries()) {
    if (hop.preflight !== null) steps.push(preflightNeeded(hop, index));
    let isAnswerChecked = false;
    for (const check of checks) {
      if (check.hop !== index || !isMade(check, credentials)) continue;
      const fails = check.fault !== null && !exchange.passed;
      const state: StepState = hasStopped ? 'not-reached' : fails ? 'failed' : 'passed';
      hasStopped ||= fails;
      isAnswerChecked ||= check.on === 'response';
      steps.push({ id: check.id, hop: index, on: check.on, state, text: checkText(check, hop, state) });
    }
    if (hop.preflight !== null && !hop.sent && !isAnswerChecked) steps.push(unsentAnswer(hop, index));
  }
  const network = networkStep(exchange, failure);
  if (network !== null) steps.push(network);
  if (credentials.mode === 'unknown' && checks.length > 0) steps.push(credentialsAssumed(exchange));
  return steps;
}

/** Without credentials the browser does not ask whether they are allowed. */
function isMade({ id }: Check, { mode }: Credentials): boolean {
  return mode === 'include' || (id !== 'preflight-credentials' && id !== 'response-credentials');
}

function preflightNeeded(hop: Hop, index: number): Step {
  const reasons = preflightReasonWords(hop);
  const text = `The browser asks first, by a preflight${reasons === '' ? '' : `: ${reasons}`}`;
  return { id: 'preflight-needed', hop: index, on: 'request', state: 'passed', text };
}

function unsentAnswer({ method }: Hop, hop: number): Step {
  const text = `The answer to ${method} allows the origin: never sent`;
  return { id: 'response-origin', hop, on: 'response', state: 'not-reached', text };
}

function credentialsAssumed(exchange: Exchange): Step {
  const text = 'Credentials: not known, taken as not included';
  return { id: 'credentials', hop: exchange.hops.length - 1, on: 'request', state: 'assumed', text };
}

function networkStep(exchange: Exchange, failure: Failure | null): Step | null {
  const hop = exchange.hops.length - 1;
  if (isLocalNetworkBlock(exchange)) {
    const text = 'The page may reach the local network: refused';
    return { id: 'local-network-access', hop, on: 'network', state: 'failed', text };
  }
  return failure && { id: 'network', hop, on: 'network', state: 'failed', text: failure.message };
}

function checkText(check: Check, hop: Hop, state: StepState): string {
  const title = checkTitle(check, hop);
  if (check.fault === null) return title;
  const { does } = faultWords(check.fault, hop.origin, null);
  return state === 'failed' ? `${title}: no, it ${does}` : `${title}: would fail next, it ${does}`;
}

function checkTitle({ id, name }: Check, hop: Hop): string {
  switch (id) {
    case 'preflight-not-redirected':
      return 'The preflight is answered here, without a redirect';
    case 'preflight-origin':
      return `The preflight's answer allows the origin ${hop.origin}`;
    case 'preflight-credentials':
      return "The preflight's answer allows credentials";
    case 'preflight-status':
      return `The preflight's status is 2xx: ${hop.preflight?.response?.status ?? ''}`;
    case 'preflight-methods':
      return 'The list of allowed methods can be read';
    case 'preflight-headers':
      return 'The list of allowed headers can be read';
    case 'preflight-method':
      return `The method ${hop.preflight?.requestMethod ?? hop.method} is allowed`;
    case 'preflight-header':
      return `The header ${name ?? ''} is allowed`;
    case 'response-origin':
      return `The answer to ${hop.method} allows the origin ${hop.origin}`;
    case 'response-credentials':
      return `The answer to ${hop.method} allows credentials`;
    case 'redirect-scheme':
      return 'The redirect leads to http or https';
    case 'redirect-userinfo':
      return 'The redirect carries no user name or password';
    default:
      return id satisfies never;
  }
}
