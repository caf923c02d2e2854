import { causeOf } from '../browser/report';
import { count } from './count';
import type { CaseRun, Try } from './run';

/** Of the cases that were blocked at first and had a fix. */
export interface Rounds {
  /** Those that CORS stopped no longer in the end. */
  readonly mended: readonly CaseRun[];
  /** Those of them that then failed for another reason, which had come to nothing before. */
  readonly failedElse: number;
  /** Cases that never passed, and why the last try had no fix that helped. */
  readonly stuck: ReadonlyMap<string, number>;
  /** Rounds of fixes that those which passed took, all together. */
  readonly ours: number;
  /** Cases that a fix brought no further, and those that took more rounds than hops had stayed unseen, plus one. */
  readonly failed: readonly CaseRun[];
}

export function roundsOf(runs: readonly CaseRun[]): Rounds {
  const fixable = runs.filter(({ tries: [first] }) => first !== undefined && hasFix(first));
  const ends = fixable.map((run) => ({ run, last: run.tries.at(-1) }));
  const mended = ends.filter(({ last }) => last !== undefined && !isBlocked(last)).map(({ run }) => run);
  const stuck = ends.flatMap(({ last }) => (last !== undefined && isBlocked(last) ? [last] : []));
  return {
    mended,
    failedElse: mended.filter(({ tries }) => tries.at(-1)?.observation.exchange?.diagnosis.verdict === 'not-cors')
      .length,
    stuck: count(stuck.map(whyNoFix)),
    ours: mended.reduce((sum, { tries }) => sum + tries.length - 1, 0),
    failed: fixable.filter((run) => madeNoWay(run) || tookTooLong(run)),
  };
}

/** Whether a try was blocked no further on than the one before, although the fix was applied as it was meant. */
function madeNoWay({ tries }: CaseRun): boolean {
  return tries.some((made, index) => {
    const before = tries[index - 1];
    return before !== undefined && isBlocked(made) && reached(made) <= reached(before) && !wasAssumed(before, made);
  });
}

/** Each round may show one more hop, which needs a round of its own. */
function tookTooLong({ tries, case: { hops } }: CaseRun): boolean {
  const seen = tries[0]?.observation.exchange?.hops.length ?? 0;
  return tries.length - 1 > hops.length - seen + 1;
}

/** How far a request came: each hop has its preflight and then its answer. */
function reached({ observation: { exchange } }: Try): number {
  const hops = exchange?.hops ?? [];
  return 2 * hops.length + (hops.at(-1)?.response ? 1 : 0);
}

/** Only `*` can allow an opaque origin, and that holds without credentials alone: the fix said so. */
function wasAssumed(before: Try, made: Try): boolean {
  const [was, is] = [before, made].map(({ observation }) => observation.exchange?.request.credentials.mode);
  return was === 'unknown' && is === 'include' && made.observation.exchange?.hops.at(-1)?.origin === 'null';
}

export const isBlocked = ({ observation }: Try) => observation.exchange?.diagnosis.verdict === 'blocked';

export const hasFix = ({ observation }: Try) => observation.exchange?.diagnosis.fix != null;

/** Why a blocked try has no fix, or none that helped. */
export function whyNoFix(made: Try): string {
  const { exchange } = made.observation;
  if (exchange === null) return 'not in the log';
  if (hasFix(made)) return `its fix did not help: ${causeOf(exchange) ?? 'no cause'}`;
  const codes = exchange.diagnosis.findings.map(({ code }) => code);
  const last = exchange.hops.at(-1);
  if (codes.includes('redirect-userinfo')) return 'redirect-userinfo: the Location is to be changed';
  if (codes.includes('scheme-not-cors')) return 'scheme-not-cors: the Location is to be changed';
  if (last?.origin === 'null') {
    return codes.includes('origin-became-null') || exchange.request.origin !== 'null'
      ? 'a redirect made the origin null, which is not safe to allow'
      : 'an opaque origin with credentials, which is not safe to allow';
  }
  return `unexplained: ${causeOf(exchange) ?? 'no cause'}`;
}
