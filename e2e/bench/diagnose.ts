import { cpus } from 'node:os';
import { diagnose } from '../../src/diagnosis/diagnose';
import type { Exchange } from '../../src/exchange/exchange';
import { readRecording, recordingNames, replay } from '../../src/testing/recordings';

/*
 * How many exchanges the pure engine diagnoses in a second on one core: those of all recordings, each a copy that was
 * never seen before. Each round takes a multiple of the first one's; were the engine not linear, the rates would fall.
 */

const recorded = JSON.stringify(recordingNames().flatMap((name) => replay(readRecording(name).events)));

/** Exchanges a second; making the copies is not counted. */
function rate(count: number): number {
  let milliseconds = 0;
  for (let done = 0; done < count; ) {
    const copies = Array.from({ length: 50 }, () => JSON.parse(recorded) as Exchange[]).flat();
    const start = performance.now();
    for (const exchange of copies) diagnose(exchange);
    milliseconds += performance.now() - start;
    done += copies.length;
  }
  return (count / milliseconds) * 1000;
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`);
rate(20_000);
for (const count of [20_000, 80_000, 320_000]) {
  const rates = Array.from({ length: 5 }, () => rate(count));
  const spread = `${Math.round(Math.min(...rates))} to ${Math.round(Math.max(...rates))}`;
  console.log(`${String(count).padStart(7)} exchanges: ${Math.round(median(rates))} a second (${spread})`);
}
