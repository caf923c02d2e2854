import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import { EXTENSION } from '../../browser/chromium-arguments';
import { openDevTools } from '../../browser/devtools';
import { findExtension } from '../../browser/extension';
import { type Launched, launch } from '../../browser/launch';
import { until } from '../../browser/until';
import { startLab } from '../../lab/lab';
import { writeBareExtensions } from './extensions';
import { mediansOf, tableOf } from './table';

/*
 * What it costs a page that an extension listens: the time in which it makes 1,000 requests to another origin, half of
 * them with a preflight. The floor is an extension with the same listeners, which do nothing; the floor against itself
 * is the measure's own noise.
 */

const REQUESTS = 1_000;
/** In flight at once, as of a page that loads its data. */
const AT_ONCE = 20;
/** How much of the floor Preflight may cost. */
const LIMIT = 1.05;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '15' },
    /** The name of a variant; may be given more than once. The floor is there in any case. */
    only: { type: 'string', multiple: true },
  },
});
const rounds = Number(values.rounds);
if (!(rounds > 0)) throw new Error('--rounds wants a number above 0.');

const bare = await writeBareExtensions();
const lab = await startLab();
const html = lab.app.define('/overhead', {
  actual: { headers: [['content-type', 'text/html']], body: '<!doctype html><title>overhead</title>' },
});
const allow = [
  ['access-control-allow-origin', '{origin}'],
  ['access-control-allow-headers', 'x-a'],
  // Each is to have a preflight of its own.
  ['access-control-max-age', '0'],
] as const;
const endpoint = lab.api.define('/overhead', { preflight: { headers: allow }, actual: { headers: allow } });

const VARIANTS = {
  'no listener': { extension: bare.blank },
  floor: { extension: bare.floor },
  'floor again': { extension: bare.floor },
  Preflight: { extension: EXTENSION },
  'Preflight, only while DevTools is open, and it is closed': { extension: EXTENSION, record: 'devtools' },
  'floor, DevTools open': { extension: bare.floor, devtools: true },
  'Preflight, DevTools open': { extension: EXTENSION, devtools: true },
} as const;
type Variant = keyof typeof VARIANTS;
const { only = Object.keys(VARIANTS) } = values;
const names = (Object.keys(VARIANTS) as readonly Variant[]).filter((name) => name === 'floor' || only.includes(name));

const browsers: Launched[] = [];
const pages = new Map<Variant, Page>();
try {
  const unknown = only.find((name) => !Object.hasOwn(VARIANTS, name));
  if (unknown !== undefined) {
    throw new Error(`There is no variant "${unknown}". Name one of these: ${Object.keys(VARIANTS).join('; ')}.`);
  }
  for (const name of names) {
    const variant: { extension: string; devtools?: boolean; record?: string } = VARIANTS[name];
    const browser = await launch({ extension: variant.extension });
    browsers.push(browser);
    const page = await browser.context.newPage();
    await page.goto(html);
    if (variant.record !== undefined) {
      const { worker } = await findExtension(browser.context);
      await worker.evaluate((record) => chrome.storage.local.set({ settings: { record } }), variant.record);
      await until('nobody listens', () =>
        worker.evaluate(() => (chrome.webRequest.onBeforeRequest.hasListeners() ? null : true)),
      );
    }
    // Preflight's own panel, where it is the extension.
    if (variant.devtools) await openWindow(page, variant.extension === EXTENSION);
    pages.set(name, page);
  }
  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, load ${loadavg()[0]?.toFixed(1)}, ${rounds} rounds`);
  const times = new Map<Variant, number[]>(names.map((name) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + round + names.length) % names.length];
      const page = name === undefined ? undefined : pages.get(name);
      if (name === undefined || page === undefined) throw new Error('There is a browser for each variant.');
      await page.bringToFront();
      await page.goto(html);
      const milliseconds = await page.evaluate(askAll, [endpoint, REQUESTS, AT_ONCE] as const);
      // The first round warms up.
      if (round >= 0) times.get(name)?.push(milliseconds);
    }
    console.error(`round ${round + 1} of ${rounds}`);
  }
  console.log(tableOf(times, 'floor'));
  const medians = mediansOf(times, 'floor');
  const noise = Math.max(1, medians.get('floor again') ?? 1);
  const ours = medians.get('Preflight');
  if (ours !== undefined && medians.has('floor again')) {
    const verdict = ours <= LIMIT * noise ? 'within' : 'ABOVE';
    console.log(`Preflight ÷ floor is ${ours.toFixed(3)}: ${verdict} ${LIMIT} × ${noise.toFixed(3)} (floor ÷ floor)`);
  }
} finally {
  for (const { close } of browsers) await close();
  await lab.stop();
  await bare.remove();
}

async function openWindow(page: Page, hasPanel: boolean): Promise<void> {
  if (hasPanel) {
    await openDevTools(page);
    return;
  }
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  const browser = page.context().browser();
  if (browser === null) throw new Error('This context has no browser that could open DevTools.');
  const [window] = await Promise.all([
    page.context().waitForEvent('page', (opened) => opened.url().startsWith('devtools://')),
    (await browser.newBrowserCDPSession()).send('Target.openDevTools', { targetId: targetInfo.targetId }),
  ]);
  await window.getByRole('tab', { name: 'Console', exact: true }).click();
}

/** Runs in the page: returns how many milliseconds it takes. */
async function askAll([url, requests, atOnce]: readonly [string, number, number]): Promise<number> {
  const start = performance.now();
  let next = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (next < requests) {
        const n = next++;
        const response = await fetch(`${url}?${n}`, n % 2 === 0 ? {} : { headers: { 'x-a': '1' } });
        await response.text();
      }
    }),
  );
  return performance.now() - start;
}
