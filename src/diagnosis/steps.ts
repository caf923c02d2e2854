import { type PreflightReason, reasonsOfPreflight } from '../cors/preflight-reasons';
import type { Check } from '../exchange/checks';
import type { Exchange, Hop } from '../exchange/exchange';
import { words } from '../words';
import type { Credentials, Step, StepState } from './diagnosis';
import type { Failure } from './network';
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
      steps.push({
        id: check.id,
        hop: index,
        on: check.on,
        state,
        text: words.diagnosis.steps.check(check, hop, state),
      });
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
  const text = words.diagnosis.steps.asksFirst(preflightReasonsOf(hop));
  return { id: 'preflight-needed', hop: index, on: 'request', state: 'passed', text };
}

/** None where the preflight never went out and so tells nothing. */
function preflightReasonsOf({ preflight, requestHeaders, sent }: Hop): PreflightReason[] {
  if (preflight === null || preflight.requestMethod === '') return [];
  const { requestMethod, requestHeaderNames } = preflight;
  return reasonsOfPreflight(requestMethod, requestHeaderNames, sent ? requestHeaders : []);
}

function unsentAnswer({ method }: Hop, hop: number): Step {
  return {
    id: 'response-origin',
    hop,
    on: 'response',
    state: 'not-reached',
    text: words.diagnosis.steps.neverSent(method),
  };
}

function credentialsAssumed(exchange: Exchange): Step {
  const text = words.diagnosis.steps.credentialsAssumed;
  return { id: 'credentials', hop: exchange.hops.length - 1, on: 'request', state: 'assumed', text };
}

function networkStep(exchange: Exchange, failure: Failure | null): Step | null {
  const hop = exchange.hops.length - 1;
  if (isLocalNetworkBlock(exchange)) {
    const text = words.diagnosis.steps.localNetworkRefused;
    return { id: 'local-network-access', hop, on: 'network', state: 'failed', text };
  }
  return failure && { id: 'network', hop, on: 'network', state: 'failed', text: failure.message };
}
