import type { Step } from '../../diagnosis/diagnosis';

/** Steps that stand together in the list. More than one: they all passed, and show as one line that unfolds. */
export type StepRun = readonly [Step, ...Step[]];

/** So many passed steps in a row say more as a number. */
const MANY = 3;

/** The steps in their order, long rows of passed ones taken together. */
export function stepRuns(steps: readonly Step[]): readonly StepRun[] {
  const runs: [Step, ...Step[]][] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (step.state === 'passed' && last?.[0].state === 'passed' && last[0].hop === step.hop) last.push(step);
    else runs.push([step]);
  }
  return runs.flatMap((run): StepRun[] => (run.length < MANY ? run.map((step): StepRun => [step]) : [run]));
}
