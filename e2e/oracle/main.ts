import { parseArgs } from 'node:util';
import { findExtension } from '../browser/extension';
import { launch } from '../browser/launch';
import { findFirefoxExtension } from '../firefox/extension';
import { launchFirefox } from '../firefox/launch';
import type { Case } from './case';
import { chromiumStage } from './chromium-stage';
import { firefoxStage } from './firefox-stage';
import { caseOfId, generateCase } from './generate/case';
import { mendOneByOne } from './one-by-one';
import { tallyLines } from './print';
import { oneByOneLines } from './print-one-by-one';
import { replayLines } from './replay';
import { runCases } from './run';
import { openStage } from './stage';
import { tallyOf } from './tally';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000' },
    seed: { type: 'string' },
    /** The id of a case, or a case in JSON. */
    replay: { type: 'string' },
    /** `chromium` or `firefox`. */
    browser: { type: 'string', default: 'chromium' },
    /** The folder of another build of the extension for Chromium. */
    extension: { type: 'string' },
  },
});

const seed = values.seed === undefined ? Date.now() % 1_000_000_000 : Number(values.seed);
const wanted = Number(values.cases);
const cases =
  values.replay === undefined
    ? Array.from({ length: wanted }, (_, n) => generateCase(seed, n))
    : [replayed(values.replay)];
if (values.replay === undefined) console.log(`seed ${seed}`);

const { stage, close } = values.browser === 'firefox' ? await inFirefox() : await inChromium(values.extension);
try {
  const startedAt = performance.now();
  let toldAt = startedAt;
  const runs = await runCases(stage, cases, (tries) => {
    if (performance.now() - toldAt < 10_000) return;
    toldAt = performance.now();
    console.error(`${tries} tries, ${(tries / ((toldAt - startedAt) / 1000)).toFixed(1)} a second`);
  });
  const seconds = (performance.now() - startedAt) / 1000;
  const tally = tallyOf(runs);
  if (values.replay === undefined) {
    // What a browser names one at a time is mended by Chromium's names.
    const mended = values.browser === 'firefox' ? [] : [...tally.single.mended, ...tally.chains.mended];
    const oneByOne = await mendOneByOne(stage, mended);
    console.log([...tallyLines(tally, oneByOne), ...oneByOneLines(oneByOne)].join('\n'));
  } else {
    console.log(runs.flatMap(replayLines).join('\n'));
  }
  console.log(`${seconds.toFixed(1)} s, ${(tally.tries / seconds).toFixed(1)} tries a second`);
  await stage.close();
  if (tally.disagreements.length > 0 || tally.single.failed.length + tally.chains.failed.length > 0)
    process.exitCode = 1;
} finally {
  await close();
}

async function inChromium(extension: string | undefined) {
  const { context, close } = await launch(extension === undefined ? {} : { extension });
  return { stage: await openStage(await chromiumStage(context, await findExtension(context))), close };
}

async function inFirefox() {
  const firefox = await launchFirefox();
  return {
    stage: await openStage(await firefoxStage(firefox, await findFirefoxExtension(firefox))),
    close: firefox.close,
  };
}

function replayed(text: string): Case {
  const found = text.startsWith('{') ? (JSON.parse(text) as Case) : caseOfId(text);
  if (found === null) throw new Error(`There is no case "${text}". Give the id of one, such as 42-7, or its JSON.`);
  return found;
}
