import { parentPort, workerData } from 'node:worker_threads';
import { heapInUse } from '../bench/heap-in-use';
import { CHUNK, LastingRecorder, runChunk } from './sequences';
import type { FuzzJob, FuzzProgress } from './tenths';

const { seed, runs, worker, workers } = workerData as FuzzJob;
const chunks = Math.ceil(runs / CHUNK);
const own = Array.from({ length: chunks }, (_, n) => n).filter((n) => n % workers === worker);
const lasting = new LastingRecorder();
const tell = (progress: FuzzProgress) => parentPort?.postMessage(progress);

let done = 0;
own.forEach((chunk, n) => {
  const count = Math.min(CHUNK, runs - chunk * CHUNK);
  const failure = runChunk(seed + chunk, count, lasting);
  if (failure !== null) tell({ kind: 'failure', failure });
  done += count;
  const tenth = Math.floor(((n + 1) * 10) / own.length);
  if (tenth === Math.floor((n * 10) / own.length)) return;
  // Of this thread alone.
  tell({ kind: 'tenth', worker, tenth, done, heap: heapInUse() });
});
