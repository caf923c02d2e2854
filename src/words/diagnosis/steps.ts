import type { PreflightReason } from '../../cors/preflight-reasons';
import type { StepState } from '../../diagnosis/diagnosis';
import type { Check } from '../../exchange/checks';
import type { Hop } from '../../exchange/exchange';
import { faultPredicate } from './fault-predicate';
import { preflightReasonWords } from './preflight-reasons';

function checkWords(check: Check, hop: Hop, state: StepState): string {
  const title = checkTitle(check, hop);
  if (check.fault === null) return title;
  const does = faultPredicate(check.fault, check.on === 'preflight' ? originOfPreflight(hop) : hop.origin);
  return state === 'failed' ? `${title}: no, it ${does}` : `${title}: would fail next, it ${does}`;
}

function originOfPreflight({ preflight, origin }: Hop): string {
  return preflight?.origin ?? origin;
}

function checkTitle({ id, name }: Check, hop: Hop): string {
  switch (id) {
    case 'preflight-not-redirected':
      return 'The preflight is answered here, without a redirect';
    case 'preflight-origin':
      return `The preflight's answer allows the origin ${originOfPreflight(hop)}`;
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

/** What the browser checked, one line for each step. */
export const STEPS = {
  check: checkWords,
  asksFirst: (reasons: readonly PreflightReason[]) =>
    reasons.length === 0
      ? 'The browser asks first, by a preflight'
      : `The browser asks first, by a preflight: ${preflightReasonWords(reasons)}`,
  neverSent: (method: string) => `The answer to ${method} allows the origin: never sent`,
  credentialsAssumed: 'Credentials: not known, taken as not included',
  localNetworkRefused: 'The page may reach the local network: refused',
};
