import { CODES, type FindingCode } from '../../src/diagnosis/codes';
import { causeOf } from '../browser/report';
import { browserRounds } from './browser-rounds';
import { includesCredentials } from './case';
import type { Comparison } from './compare';
import type { CaseRun, Try } from './run';

export interface Disagreement {
  readonly try: Try;
  readonly how: string;
}

/** What a run of many cases comes to. */
export interface Tally {
  readonly cases: number;
  /** Tries, the later rounds included. */
  readonly tries: number;
  readonly judged: number;
  /** Judged by the page's outcome alone. */
  readonly judgedByPage: number;
  readonly agreed: number;
  readonly disagreements: readonly Disagreement[];
  readonly undetermined: readonly Try[];
  /** What stopped the request hangs on a mode that nothing tells. */
  readonly either: ReadonlyMap<string, number>;
  readonly unjudged: ReadonlyMap<string, number>;
  /** Of the first try of each case. */
  readonly verdicts: ReadonlyMap<string, number>;
  /** Tries in which a finding has the code, for every code there is. */
  readonly codes: ReadonlyMap<FindingCode, number>;
  /** How the credentials mode was told at each try, in our own words. */
  readonly evidence: ReadonlyMap<string, number>;
  /** Cases blocked at first for which we gave no fix, by reason. */
  readonly withoutFix: ReadonlyMap<string, number>;
  readonly single: Rounds;
  readonly chains: Rounds;
}

/** Of the cases that were blocked at first and had a fix. */
export interface Rounds {
  readonly mended: number;
  /** Cases that never passed, and why the last try had no fix that helped. */
  readonly stuck: ReadonlyMap<string, number>;
  /** Rounds of fixes that those which passed took, all together. */
  readonly ours: number;
  /** The same by the browser's own messages. */
  readonly browsers: number;
  /** Cases that a fix brought no further, and those that took more rounds than hops had stayed unseen, plus one. */
  readonly failed: readonly CaseRun[];
}

export function tallyOf(runs: readonly CaseRun[]): Tally {
  const tries = runs.flatMap((run) => run.tries);
  const of = (kind: Comparison['kind']) => tries.filter(({ comparison }) => comparison.kind === kind);
  const disagreements = tries.flatMap((made) =>
    made.comparison.kind === 'disagrees' ? [{ try: made, how: made.comparison.how }] : [],
  );
  const firsts = runs.flatMap(({ tries: [first] }) => (first ? [first] : []));
  const isChain = (run: CaseRun) => run.case.hops.length > 1;
  return {
    cases: runs.length,
    tries: tries.length,
    judged: tries.length - of('unjudged').length,
    judgedByPage: tries.filter(
      ({ observation, comparison }) => observation.truth === null && comparison.kind !== 'unjudged',
    ).length,
    agreed: of('agrees').length,
    disagreements,
    undetermined: of('undetermined'),
    either: count(of('either').map(whyOf)),
    unjudged: count(of('unjudged').map(whyOf)),
    verdicts: count(firsts.map((made) => made.observation.exchange?.diagnosis.verdict ?? 'not in the log')),
    codes: codesOf(tries),
    evidence: count(tries.flatMap(({ observation }) => observation.exchange?.request.credentials.evidence ?? [])),
    withoutFix: count(
      firsts
        .filter(isBlocked)
        .filter((made) => !hasFix(made))
        .map(whyNoFix),
    ),
    single: roundsOf(runs.filter((run) => !isChain(run))),
    chains: roundsOf(runs.filter(isChain)),
  };
}

function roundsOf(runs: readonly CaseRun[]): Rounds {
  const fixable = runs.filter(({ tries: [first] }) => first !== undefined && hasFix(first));
  const ends = fixable.map((run) => ({ run, last: run.tries.at(-1) }));
  const passed = ends.filter(({ last }) => last !== undefined && !isBlocked(last)).map(({ run }) => run);
  const stuck = ends.flatMap(({ last }) => (last !== undefined && isBlocked(last) ? [last] : []));
  return {
    mended: passed.length,
    stuck: count(stuck.map(whyNoFix)),
    ours: passed.reduce((sum, { tries }) => sum + tries.length - 1, 0),
    browsers: passed.reduce((sum, run) => sum + browsersOf(run), 0),
    failed: fixable.filter((run) => madeNoWay(run) || tookTooLong(run)),
  };
}

function browsersOf({ tries, case: { ask } }: CaseRun): number {
  const mode = includesCredentials(ask) ? 'include' : 'not-include';
  return tries.reduce((sum, made) => {
    const { exchange } = made.observation;
    return exchange !== null && isBlocked(made) ? sum + browserRounds(exchange, mode) : sum;
  }, 0);
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

const hasFix = ({ observation }: Try) => observation.exchange?.diagnosis.fix != null;

function whyOf({ comparison }: Try): string {
  return 'why' in comparison ? comparison.why : '';
}

function whyNoFix(made: Try): string {
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

function codesOf(tries: readonly Try[]): Map<FindingCode, number> {
  const counts = new Map((Object.keys(CODES) as FindingCode[]).map((code) => [code, 0]));
  for (const { observation } of tries) {
    const codes = new Set(observation.exchange?.diagnosis.findings.map(({ code }) => code));
    for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

/** How often each text is there, the most frequent first. */
function count(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}
