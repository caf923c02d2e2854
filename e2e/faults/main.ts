import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { STOPS_PER_ROUND } from './stop-rounds';

/*
 * Plays more rounds of `fault-worker-stops.spec.ts` than `npm run test:long` has the time for: `npm run faults -- --stops 600`.
 */

const { values } = parseArgs({ options: { stops: { type: 'string', default: '200' } } });
const rounds = Math.ceil(Number(values.stops) / STOPS_PER_ROUND);
if (!(rounds > 0)) throw new Error('--stops wants a number above 0.');

const command = ['playwright', 'test', '--config', 'e2e/playwright.long.config.ts', 'fault-worker-stops'];
const { status } = spawnSync('npx', command, {
  stdio: 'inherit',
  env: { ...process.env, FAULT_ROUNDS: String(rounds) },
});
process.exit(status ?? 1);
