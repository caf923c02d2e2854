import { caseOfId, generateCase } from '../oracle/generate/case';
import { caseLine } from '../oracle/print';
import { runCases } from '../oracle/run';
import { openStage } from '../oracle/stage';
import { tallyOf } from '../oracle/tally';
import { expect, test } from './fixtures';

const SEED = 20_261_121;
const CASES = 240;

test('a case is the same whenever it is made again from its id', () => {
  const given = generateCase(SEED, 7);
  expect(caseOfId(given.id)).toEqual(given);
  expect(generateCase(SEED, 8)).not.toEqual(given);
});

test('the verdict is the browser’s own, and one fix is enough', async ({ context, extension }) => {
  test.setTimeout(60_000);
  const stage = await openStage(context, extension);
  const runs = await runCases(
    stage,
    Array.from({ length: CASES }, (_, index) => generateCase(SEED, index)),
  );
  await stage.close();
  const { disagreements, single, chains, judged } = tallyOf(runs);
  expect(disagreements.map(({ try: made, how }) => caseLine(made, how))).toEqual([]);
  expect(judged).toBeGreaterThan(CASES);
  expect([...single.failed, ...chains.failed].map((run) => run.case)).toEqual([]);
  expect(single.ours).toBe(single.mended);
});
