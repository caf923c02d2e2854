import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { launch } from '../browser/launch';
import { until } from '../browser/until';
import { report } from './figure';
import { openFullPanel } from './full-panel';

/*
 * How fast the built panel is in the real browser, with the exchanges of all recordings many times over. The figures
 * are those of this machine as it is loaded now.
 */

const COUNT = 10_000;
const KEYS = 200;
/** Milliseconds between two keys: an arrow key that is held down, on a keyboard set to its fastest. */
const KEY_REPEAT = 30;
const BURST = { exchanges: 10_000, milliseconds: 10_000 };
/** Each filter so many times. */
const ROUNDS = 15;
const FILTERS = [
  'users',
  '-is:allowed',
  '/v\\d|n=1.*7/',
  'status:4xx',
  'method:put domain:*.example',
  'code:acao',
  'n=99',
];

interface Measured {
  readonly logReceived: number | null;
  readonly logPainted: number | null;
  readonly keyTimes: readonly number[];
  watchKeys(): void;
  filter(text: string): Promise<number>;
  /** Resolves when what is to be drawn now is on the screen. */
  painted(): Promise<void>;
  countFrames(): void;
  stop(): { framesASecond: number; nodes: number };
}

declare const measured: Measured;

const { context, close } = await launch();
try {
  const script = fileURLToPath(new URL('./page/measure.js', import.meta.url));
  const { panel, speaker, judged } = await openFullPanel(context, script);

  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, load ${loadavg()[0]?.toFixed(1)}`);
  await speaker.sendLog(COUNT);
  const paint = await until('the log is painted', () => firstPaint(panel), 60_000);
  report(`${COUNT} exchanges, from the message to the first rows painted`, paint, 300, 'ms');
  await judged(COUNT);

  await panel.getByRole('treegrid').focus();
  await panel.evaluate(() => measured.watchKeys());
  for (let n = 0; n < KEYS; n++) {
    await panel.keyboard.press('ArrowDown');
    await panel.waitForTimeout(KEY_REPEAT);
  }
  const times = await until('every key is painted', async () => {
    const taken = await panel.evaluate(() => measured.keyTimes);
    return taken.length >= KEYS ? taken : null;
  });
  report(`arrow key to painted selection, 95th percentile of ${KEYS}`, percentile(times, 0.95), 32, 'ms');

  // The details of the last row are drawn when the keys rest.
  await panel.locator('main [aria-busy=false]').waitFor();
  await panel.evaluate(() => measured.painted());

  const filtered = new Map<string, number[]>(FILTERS.map((text) => [text, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [text, taken] of filtered) {
      taken.push(await panel.evaluate((given) => measured.filter(given), text));
      // What comes after, such as suggestions, is drawn before the next filter is written.
      for (let frame = 0; frame < 3; frame++) await panel.evaluate(() => measured.painted());
    }
  }
  await panel.evaluate(() => measured.filter(''));
  const most = Math.max(...[...filtered.values()].flat()).toFixed(1);
  const slowest = Math.max(...[...filtered.values()].map((taken) => percentile(taken, 0.5)));
  report(
    `filter to painted list, slowest of ${FILTERS.length} filters, median of ${ROUNDS} (one took ${most})`,
    slowest,
    50,
    'ms',
  );

  await panel.evaluate(() => measured.countFrames());
  await speaker.sendBurst(BURST.exchanges, BURST.milliseconds);
  const { framesASecond, nodes } = await panel.evaluate(() => measured.stop());
  report('1,000 exchanges a second for 10 s, frames a second', framesASecond, 50, '', 'least');
  report('most DOM nodes meanwhile', nodes, 3_000, '');
} finally {
  await close();
}

function firstPaint(panel: Page): Promise<number | null> {
  return panel.evaluate(() =>
    measured.logPainted === null || measured.logReceived === null ? null : measured.logPainted - measured.logReceived,
  );
}

function percentile(values: readonly number[], part: number): number {
  return [...values].sort((a, b) => a - b)[Math.ceil(values.length * part) - 1] ?? Number.NaN;
}
