import { CODES, type FindingCode } from '../../src/diagnosis/codes';
import type { Comparison } from './compare';
import { count } from './count';
import { hasFix, isBlocked, type Rounds, roundsOf, whyNoFix } from './rounds';
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
  readonly agreed: number;
  /** With the browser's verdict and name, with the seeded faults, with what a fix may grant. */
  readonly disagreements: readonly Disagreement[];
  readonly undetermined: readonly Try[];
  /** Named as the other of two, and said so: nothing tells the credentials mode. */
  readonly otherMode: ReadonlyMap<string, number>;
  /** What stopped the request hangs on its redirect mode, which nothing tells. */
  readonly redirectMode: ReadonlyMap<string, number>;
  /** Blocked, and named as two header lines instead of a list in one. */
  readonly listOrLines: ReadonlyMap<string, number>;
  readonly unjudged: ReadonlyMap<string, number>;
  /** Of the first try of each case. */
  readonly verdicts: ReadonlyMap<string, number>;
  /** Of the cases in which the page aborts its request. */
  readonly aborted: ReadonlyMap<string, number>;
  readonly allAtOnce: AllAtOnceTally;
  /** Fixes that were held against what the request needs. */
  readonly fixesHeld: number;
  /** Tries in which a finding has the code, for every code there is. */
  readonly codes: ReadonlyMap<FindingCode, number>;
  /** How the credentials mode was told at each try, in our own words. */
  readonly evidence: ReadonlyMap<string, number>;
  /** Cases blocked at first for which we gave no fix, by reason. */
  readonly withoutFix: ReadonlyMap<string, number>;
  readonly single: Rounds;
  readonly chains: Rounds;
}

/** Tries whose report was held against the seeded faults in the answers that came. */
export interface AllAtOnceTally {
  /** The report has just these, however many there are. */
  readonly exact: number;
  readonly leftOpen: number;
  /** Tries by the number of faults. */
  readonly byFaults: ReadonlyMap<string, number>;
}

export function tallyOf(runs: readonly CaseRun[]): Tally {
  const tries = runs.flatMap((run) => run.tries);
  const of = (kind: Comparison['kind']) => tries.filter(({ comparison }) => comparison.kind === kind);
  const firsts = runs.flatMap(({ tries: [first] }) => (first ? [first] : []));
  const isChain = (run: CaseRun) => run.case.hops.length > 1;
  const blocked = firsts.filter(isBlocked);
  return {
    cases: runs.length,
    tries: tries.length,
    judged: tries.length - of('unjudged').length,
    agreed: of('agrees').length,
    disagreements: tries.flatMap((made) => disagreementsOf(made).map((how) => ({ try: made, how }))),
    undetermined: of('undetermined'),
    otherMode: count(of('other-mode').map(whyOf)),
    redirectMode: count(of('redirect-mode').map(whyOf)),
    listOrLines: count(of('list-or-lines').map(whyOf)),
    unjudged: count(of('unjudged').map(whyOf)),
    verdicts: count(firsts.map(verdictOf)),
    aborted: count(firsts.filter(({ observation: { job } }) => job.case.abort !== undefined).map(verdictOf)),
    allAtOnce: allAtOnceOf(tries),
    fixesHeld: tries.filter(({ excess }) => excess !== null).length,
    codes: codesOf(tries),
    evidence: count(tries.flatMap(({ observation }) => observation.exchange?.request.credentials.evidence ?? [])),
    withoutFix: count(blocked.filter((made) => !hasFix(made)).map(whyNoFix)),
    single: roundsOf(runs.filter((run) => !isChain(run))),
    chains: roundsOf(runs.filter(isChain)),
  };
}

function disagreementsOf({ comparison, allAtOnce, excess }: Try): string[] {
  return [
    ...(comparison.kind === 'disagrees' ? [comparison.how] : []),
    ...(allAtOnce?.kind === 'wrong' ? [`all at once: ${allAtOnce.how}`] : []),
    ...(excess ?? []).map((what) => `the fix is not the least: ${what}`),
  ];
}

function allAtOnceOf(tries: readonly Try[]): AllAtOnceTally {
  const right = tries.flatMap(({ allAtOnce }) => (allAtOnce !== null && allAtOnce.kind !== 'wrong' ? [allAtOnce] : []));
  const byFaults = count(right.map(({ faults }) => String(faults)));
  return {
    exact: right.filter(({ kind }) => kind === 'exact').length,
    leftOpen: right.filter(({ kind }) => kind === 'left-open').length,
    byFaults: new Map([...byFaults].sort(([a], [b]) => Number(a) - Number(b))),
  };
}

function verdictOf({ observation: { exchange } }: Try): string {
  return exchange?.diagnosis.verdict ?? 'not in the log';
}

/** Why a try could not be told, or why it is counted apart. */
export function whyOf({ comparison }: Try): string {
  return 'why' in comparison ? comparison.why : '';
}

function codesOf(tries: readonly Try[]): Map<FindingCode, number> {
  const counts = new Map((Object.keys(CODES) as FindingCode[]).map((code) => [code, 0]));
  for (const { observation } of tries) {
    const codes = new Set(observation.exchange?.diagnosis.findings.map(({ code }) => code));
    for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}
