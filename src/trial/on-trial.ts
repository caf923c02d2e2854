import { withoutFragment } from '../cors/without-fragment';
import type { Exchange, Hop } from '../exchange/exchange';
import type { AnswerEdit, Trial } from './trial';
import { ruleMethod } from './trial-rules';

/**
 * Whether a trial may have edited an answer of this exchange. It is held to have, where a request was under way as the
 * trial began or ended: what may be our own doing is no proof of anything.
 */
export function isOnTrial({ tabId, hops }: Exchange, trials: readonly Trial[]): boolean {
  return trials.some(
    (trial) =>
      trial.tabId === tabId &&
      hops.some((hop) => overlaps(hop, trial) && trial.edits.some((edit) => isAbout(edit, hop))),
  );
}

function overlaps({ startedAt, endedAt }: Hop, { since, until }: Trial): boolean {
  return (endedAt === null || endedAt >= since) && (until === null || startedAt <= until);
}

function isAbout({ url, method }: AnswerEdit, hop: Hop): boolean {
  if (url !== withoutFragment(hop.url)) return false;
  return ruleMethod(method) === ruleMethod(hop.method) || (method === 'OPTIONS' && hop.preflight !== null);
}
