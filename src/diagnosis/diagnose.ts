import type { CredentialsMode } from '../cors/credentials-mode';
import { type Exchange, lastHop } from '../exchange/exchange';
import { observedStop } from '../exchange/observed';
import { words } from '../words';
import { credentialsNote } from './credentials-note';
import type { Credentials, Diagnosis, Verdict } from './diagnosis';
import { failureFinding, faultFindings } from './findings';
import { fixOf } from './fix';
import { judge } from './judge';
import { failureOf } from './network';
import { noteFindings } from './notes';
import { stepsOf } from './steps';
import { summaryOf } from './summary';

/**
 * Judges an exchange: what the browser did and why, what is wrong with the answers that came, and the least that mends
 * it. The same exchange always gives the same diagnosis.
 *
 * @param known the credentials mode, where it is known from elsewhere; else it is inferred
 */
export function diagnose(exchange: Exchange, known: CredentialsMode | null = null): Diagnosis {
  const { verdict, credentials: inferred, checks, byMode } = judge(exchange, known);
  const credentials: Credentials = { mode: inferred.mode, evidence: words.diagnosis.evidence(inferred.evidence) };
  const failure = failureOf(exchange, verdict);

  const faults = faultFindings(exchange, checks, verdict, credentials);
  const findings = [...faults];
  if (failure !== null) findings.push(failureFinding(exchange, failure));
  findings.push(...noteFindings(exchange, verdict, credentials));
  const isStopped = observedStop(exchange) !== null || (verdict === 'blocked' && exchange.outcome.kind === 'completed');
  if (credentials.mode === 'unknown' && isStopped) {
    findings.push(credentialsNote(exchange, faults, byMode.include));
  }

  return {
    verdict,
    summary: summaryOf(exchange, verdict, checks, findings),
    hiddenStatus: hiddenStatus(exchange, verdict),
    credentials,
    findings,
    fix: verdict === 'blocked' ? fixOf(exchange, checks, credentials) : null,
    steps: stepsOf(exchange, checks, failure, credentials),
  };
}

function hiddenStatus(exchange: Exchange, verdict: Verdict): number | null {
  if (verdict !== 'blocked' && verdict !== 'opaque') return null;
  const { response, preflight } = lastHop(exchange);
  return (response ?? preflight?.response)?.status ?? null;
}
