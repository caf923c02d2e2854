import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { bundleForNode } from '../bench/bundle';
import { CHUNK } from './sequences';
import { ENOUGH_TO_TELL, type FuzzJob, type FuzzProgress, GROWTH_ALLOWED, growthOf, type Tenth } from './tenths';

/*
 * Sequences of events such as no browser sends, all the way to the reports: no exception, no claim that no event bears
 * out, no growth. Each thread has a heap of its own, which is measured after each tenth of its share. In the
 * first two tenths the logs that hear all sequences fill up to their bounds.
 */

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '1000000' }, seed: { type: 'string' } },
});
const runs = Number(values.runs);
const seed = values.seed === undefined ? Date.now() % 1_000_000_000 : Number(values.seed);
const workers = Math.min(availableParallelism(), Math.ceil(runs / CHUNK));
console.log(`seed ${seed}, ${runs} sequences, ${workers} threads`);

const { file, folder } = await bundleForNode(new URL('worker.ts', import.meta.url), { minify: false });
const startedAt = performance.now();
const tenths: Tenth[] = [];
const failures: string[] = [];
try {
  await Promise.all(Array.from({ length: workers }, (_, worker) => run({ seed, runs, worker, workers })));
} finally {
  rmSync(folder, { recursive: true });
}

const seconds = (performance.now() - startedAt) / 1000;
const growth = growthOf(tenths);
const isFlat = growth <= GROWTH_ALLOWED;
const grown = `${(growth * 100).toFixed(1)} % (at most ${GROWTH_ALLOWED * 100} %)`;
console.log(
  `${failures.length} failures in ${runs} sequences; ${seconds.toFixed(0)} s, ${rate(runs)} sequences a second`,
);
const enough = ENOUGH_TO_TELL * workers;
if (runs < enough) console.log(`Too few to tell whether memory grows: run ${enough} or more.`);
else console.log(`${isFlat ? '✔' : '✖'} heap of the last three tenths over that of the third to fifth: ${grown}`);
if (failures.length > 0 || (runs >= enough && !isFlat)) process.exitCode = 1;

function run(job: FuzzJob): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(file, { workerData: job });
    thread.on('message', hear);
    thread.on('error', reject);
    thread.on('exit', () => resolve());
  });
}

function hear(progress: FuzzProgress): void {
  if (progress.kind === 'failure') {
    failures.push(progress.failure);
    console.log(`\n${progress.failure}\n`);
    return;
  }
  tenths.push(progress);
  const same = tenths.filter(({ tenth }) => tenth === progress.tenth);
  if (same.length < workers) return;
  const done = same.reduce((sum, each) => sum + each.done, 0);
  const heaps = same.sort((a, b) => a.worker - b.worker).map(({ heap }) => `${(heap / 1e6).toFixed(1)} MB`);
  console.log(`${done} sequences, heap ${heaps.join(' and ')}, ${rate(done)} a second`);
}

function rate(count: number): number {
  return Math.round(count / ((performance.now() - startedAt) / 1000));
}
