import { type AllAtOnce, checkAllAtOnce } from './all-at-once';
import type { Case } from './case';
import { type Comparison, compare } from './compare';
import { excessOf } from './least-permissive';
import { mend } from './mend';
import type { Job } from './servers';
import type { Observation, Stage } from './stage';

/** One try of a case: in the first round as it was generated, later as the fix of the round before left it. */
export interface Try {
  readonly observation: Observation;
  readonly comparison: Comparison;
  /** Null: it cannot be said. */
  readonly allAtOnce: AllAtOnce | null;
  /** What the fix grants in excess; null: there is none, or it cannot be said. */
  readonly excess: readonly string[] | null;
}

export interface CaseRun {
  readonly case: Case;
  /** In order; at least one. A later one is there where the one before was blocked and had a fix. */
  readonly tries: readonly Try[];
}

/** Cases that are asked at once: enough to keep the browser busy, few enough for the log of one tab. */
const BATCH = 60;

/**
 * Runs every case, and again with its fix applied as often as there is one; no case more often than it has hops, plus
 * two. `tell` hears of each batch how many tries were made by then.
 */
export async function runCases(
  stage: Stage,
  cases: Iterable<Case>,
  tell: (tries: number) => void = () => {},
): Promise<CaseRun[]> {
  const runs = new Map<string, { case: Case; tries: Try[] }>();
  let waiting: Job[] = [];
  for (const given of cases) {
    runs.set(given.id, { case: given, tries: [] });
    waiting.push({ key: `${given.id}.1`, case: given });
  }
  let tries = 0;
  while (waiting.length > 0) {
    const batch = waiting.slice(0, BATCH);
    waiting = waiting.slice(BATCH);
    for (const observation of await stage.run(batch)) {
      const { job } = observation;
      const run = runs.get(job.case.id);
      if (run === undefined) continue;
      run.tries.push(judge(observation));
      const next = nextTry(observation, run, stage);
      if (next !== null) waiting.push(next);
    }
    tries += batch.length;
    tell(tries);
  }
  return [...runs.values()];
}

/** Where the verdict is not told, neither is whether its reasons are right. */
function judge(observation: Observation): Try {
  const comparison = compare(observation);
  const isTold = comparison.kind === 'agrees' || comparison.kind === 'other-mode';
  return {
    observation,
    comparison,
    allAtOnce: isTold ? checkAllAtOnce(observation) : null,
    excess: isTold ? excessOf(observation) : null,
  };
}

function nextTry({ exchange, job }: Observation, { tries, case: { hops } }: CaseRun, stage: Stage): Job | null {
  if (exchange === null || !exchange.diagnosis.fix || tries.length > hops.length + 1) return null;
  return { key: `${job.case.id}.${tries.length + 1}`, case: mend(job.case, exchange, stage.origins) };
}
