import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { playIdleRounds } from './idle-rounds';
import { STOPS_PER_ROUND } from './stop-rounds';

/*
 * Plays more rounds of `fault-worker-stops.spec.ts` than `npm run test:long` has the time for: `npm run faults -- --stops 600`.
 * `npm run faults -- --idle 5` waits until the browser itself stops the idle worker, half a minute each time.
 */

const { values } = parseArgs({ options: { stops: { type: 'string', default: '200' }, idle: { type: 'string' } } });

if (values.idle !== undefined) {
  if (!(Number(values.idle) > 0)) throw new Error('--idle wants a number above 0.');
  const wrong = await playIdleRounds(Number(values.idle));
  for (const line of wrong) console.error(line);
  process.exit(wrong.length > 0 ? 1 : 0);
}

const rounds = Math.ceil(Number(values.stops) / STOPS_PER_ROUND);
if (!(rounds > 0)) throw new Error('--stops wants a number above 0.');

const command = ['playwright', 'test', '--config', 'e2e/playwright.long.config.ts', 'fault-worker-stops'];
const { status } = spawnSync('npx', command, {
  stdio: 'inherit',
  env: { ...process.env, FAULT_ROUNDS: String(rounds) },
});
process.exit(status ?? 1);
