import type { CredentialsMode } from '../cors/credentials-mode';
import { type Check, type ChecksByMode, checksByMode } from '../exchange/checks';
import { type InferredCredentials, inferCredentials } from '../exchange/credentials';
import type { Exchange } from '../exchange/exchange';
import type { Verdict } from './diagnosis';
import { verdictOf } from './verdict';

/** What the browser did with a request, and what tells so. Data only: `diagnose` says it in words. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly credentials: InferredCredentials;
  /** The checks of a request with these credentials. */
  readonly checks: readonly Check[];
  readonly byMode: ChecksByMode;
}

/**
 * Judges an exchange, without its words: the worker needs no more of each.
 *
 * @param known the credentials mode, where it is known from elsewhere; else it is inferred
 */
export function judge(exchange: Exchange, known: CredentialsMode | null = null): Judgement {
  const byMode = checksByMode(exchange);
  const credentials: InferredCredentials =
    known === null ? inferCredentials(exchange, byMode) : { mode: known, evidence: { kind: 'given' } };
  const checks = byMode[credentials.mode === 'include' ? 'include' : 'not-include'];
  const possible = credentials.mode === 'unknown' ? Object.values(byMode) : [checks];
  return { verdict: verdictOf(exchange, checks, possible), credentials, checks, byMode };
}
