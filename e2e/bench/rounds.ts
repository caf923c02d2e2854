import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { diagnose } from '../../src/diagnosis/diagnose';
import type { Exchange } from '../../src/exchange/exchange';

/*
 * Diagnoses copies of the exchanges in the file that is its argument. No copy is seen twice, and no two copies share a
 * URL or an origin, as no two sites do. To make them is not timed, nor to collect what that leaves behind: what the
 * diagnoses themselves leave behind is. Each size is a multiple of the one before it; were the engine not linear, the
 * rates would fall.
 */

const SIZES = [20_000, 80_000, 320_000];
const ROUNDS = 5;
const COPIES_AT_ONCE = 100;

const recorded = readFileSync(process.argv[2] ?? '', 'utf8');
let sites = 0;

/** The recorded exchanges, as another site would have had them. */
function copies(): Exchange[] {
  return Array.from({ length: COPIES_AT_ONCE }, () => {
    sites++;
    const ofSite = recorded
      .replaceAll('localhost', `site-${sites}.localhost`)
      .replaceAll('127.0.0.1', `api.site-${sites}.example`)
      .replaceAll('does-not-exist.invalid', `site-${sites}.invalid`);
    return JSON.parse(ofSite) as Exchange[];
  }).flat();
}

/** Exchanges a second of the processor's time. */
function rate(count: number): number {
  let microseconds = 0;
  let done = 0;
  while (done < count) {
    const exchanges = copies();
    globalThis.gc?.();
    const start = process.cpuUsage();
    for (const exchange of exchanges) diagnose(exchange);
    const { user, system } = process.cpuUsage(start);
    microseconds += user + system;
    done += exchanges.length;
  }
  return (done / microseconds) * 1_000_000;
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`);
rate(SIZES[0] ?? 0);
for (const size of SIZES) {
  const rates = Array.from({ length: ROUNDS }, () => rate(size));
  const spread = `${Math.round(Math.min(...rates))} to ${Math.round(Math.max(...rates))}`;
  console.log(`${String(size).padStart(7)} exchanges: ${Math.round(median(rates))} a second (${spread})`);
}
