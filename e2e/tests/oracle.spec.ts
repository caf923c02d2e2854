import { readFileSync } from 'node:fs';
import { CODES } from '../../src/diagnosis/codes';
import { chromiumStage } from '../oracle/chromium-stage';
import { TESTED_ELSEWHERE } from '../oracle/elsewhere';
import { caseOfId, generateCase } from '../oracle/generate/case';
import { caseLine } from '../oracle/print';
import { runCases } from '../oracle/run';
import { openStage } from '../oracle/stage';
import { tallyOf } from '../oracle/tally';
import { expect, test } from './fixtures';

const SEED = 20_261_121;
const CASES = 300;

test('a case is the same whenever it is made again from its id', () => {
  const given = generateCase(SEED, 7);
  expect(caseOfId(given.id)).toEqual(given);
  expect(generateCase(SEED, 8)).not.toEqual(given);
});

test('what no generated case can bring about is tested where the oracle says', () => {
  for (const [code, file] of Object.entries(TESTED_ELSEWHERE)) {
    expect(Object.keys(CODES)).toContain(code);
    const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
    expect(text, `${file} tests ${code}`).toMatch(
      new RegExp(`expect[^;]*\\b${code}\\b|\\[[^\\]]*, '${code}'[^\\]]*\\]`),
    );
  }
});

test('the verdict is the browser’s own, all faults are there at once, and one fix is enough and no more', async ({
  context,
  extension,
}) => {
  const stage = await openStage(await chromiumStage(context, extension));
  const runs = await runCases(
    stage,
    Array.from({ length: CASES }, (_, index) => generateCase(SEED, index)),
  );
  await stage.close();
  const { disagreements, single, chains, judged, allAtOnce, fixesHeld, aborted, codes } = tallyOf(runs);
  expect(disagreements.map(({ try: made, how }) => caseLine(made, how))).toEqual([]);
  expect(judged).toBeGreaterThan(CASES);
  expect([...single.failed, ...chains.failed].map((run) => run.case)).toEqual([]);
  expect(single.ours).toBe(single.mended.length);

  // The sample is large enough to show all of it.
  expect(allAtOnce.exact).toBeGreaterThan(CASES / 2);
  expect([...allAtOnce.byFaults.keys()].map(Number).filter((faults) => faults > 2).length).toBeGreaterThan(1);
  expect(fixesHeld).toBeGreaterThan(CASES / 4);
  expect(aborted.get('canceled')).toBeGreaterThan(0);
  expect(codes.get('cached-without-cors')).toBeGreaterThan(0);
  expect(codes.get('preflight-from-cache')).toBeGreaterThan(0);
});
