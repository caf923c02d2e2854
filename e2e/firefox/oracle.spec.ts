import { firefoxStage } from '../oracle/firefox-stage';
import { generateCase } from '../oracle/generate/case';
import { caseLine } from '../oracle/print';
import { runCases } from '../oracle/run';
import { openStage } from '../oracle/stage';
import { tallyOf } from '../oracle/tally';
import { expect, test } from './fixtures';

const SEED = 20_261_121;
const CASES = 150;

test('the verdict is Firefox’s own, all faults are there at once, and one fix is enough and no more', async ({
  firefox,
  extension,
}) => {
  const stage = await openStage(await firefoxStage(firefox, extension));
  const cases = Array.from({ length: CASES }, (_, index) => generateCase(SEED, index));
  const { disagreements, single, chains, judged, agreed, allAtOnce, fixesHeld } = tallyOf(await runCases(stage, cases));
  await stage.close();
  expect(disagreements.map(({ try: made, how }) => caseLine(made, how))).toEqual([]);
  expect([...single.failed, ...chains.failed].map((run) => run.case)).toEqual([]);
  expect(single.ours).toBe(single.mended.length);

  // The sample is large enough to show it, and little is left open.
  expect(judged).toBeGreaterThan(CASES);
  expect(agreed / judged).toBeGreaterThan(0.9);
  expect(allAtOnce.exact).toBeGreaterThan(CASES / 2);
  expect(fixesHeld).toBeGreaterThan(CASES / 4);
});
