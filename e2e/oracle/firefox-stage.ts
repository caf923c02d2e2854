import { until } from '../browser/until';
import { reasonOf } from '../firefox/console-reasons';
import { openFirefoxDevTools } from '../firefox/devtools';
import type { FirefoxExtension } from '../firefox/extension';
import type { LaunchedFirefox } from '../firefox/launch';
import type { Job } from './servers';
import type { BrowserWord, StageBrowser, Truths } from './stage';

/** What Firefox's console says where the network failed, and of a few things that CORS stops. */
const DID_NOT_SUCCEED = 'CORSDidNotSucceed';

/** Milliseconds in which the console is to give its reason for what the page did not get. */
const PATIENCE = 1_000;

/**
 * A new page in a stock Firefox, with DevTools open as a person has it who reads our verdicts: what the page's own code got
 * tells what passed, and the console why the rest did not.
 */
export async function firefoxStage({ browser }: LaunchedFirefox, extension: FirefoxExtension): Promise<StageBrowser> {
  const page = await browser.newPage();
  const panel = await openFirefoxDevTools(page);
  /** The first reason for each job, by its key: each URL of a job has that in it. */
  const reasons = new Map<string, string>();
  page.on('pageerror', (error) => {
    if (!(error instanceof Error)) return;
    const reason = reasonOf(error.message);
    const key = /remote resource at \S+?\/\w+\/([\w.-]+)\/\d+/.exec(error.message)?.[1];
    if (reason === null || key === undefined) return;
    // Of a worker's request, the reason for all that fails may come before the one that is meant.
    const before = reasons.get(key);
    if (before === undefined || before === DID_NOT_SUCCEED) reasons.set(key, reason);
  });
  const truths: Truths = async (jobs, urlOf, saw) => {
    const unexplained = jobs.filter((_, index) => saw[index] === 'error');
    const look = () => (unexplained.every(({ key }) => reasons.has(key)) ? true : null);
    await until('Firefox’s console gives all reasons', look, PATIENCE).catch(() => null);
    const told = new Map<string, BrowserWord>();
    for (const [index, job] of jobs.entries()) {
      const word = wordOn(job, saw[index] ?? null, reasons.get(job.key) ?? null);
      if (word !== null) told.set(urlOf(job), word);
    }
    reasons.clear();
    return told;
  };
  return {
    family: 'firefox',
    extension,
    goto: (url) => page.goto(url),
    call: (name, argument) =>
      page.evaluate(
        (name, given) => (globalThis as unknown as Record<string, (given: unknown) => unknown>)[name]?.(given),
        name,
        argument,
      ),
    tabId: () => extension.tabIdOf(page),
    watch: async () => truths,
    async close() {
      await panel.close();
      await page.close();
    },
  };
}

function wordOn({ case: { ask, from } }: Job, saw: string | null, reason: string | null): BrowserWord | null {
  const word = { corsError: null, status: null, errorText: null, failedParameter: null, ended: true };
  if (saw === 'aborted') return null;
  const status = /^\w+ (\d+)$/.exec(saw ?? '')?.[1];
  if (status !== undefined) return { ...word, status: Number(status) };
  if (saw === 'load' || saw === 'open') return { ...word, status: 200 };
  // Why a service worker did not get it, its own console says.
  if (from === 'controlled') return saw === 'error' ? word : null;
  // Of an XMLHttpRequest in a worker, the page's console has these words alone, whatever stopped its preflight.
  if (from === 'worker' && ask.by === 'xhr' && reason === DID_NOT_SUCCEED) return word;
  if (reason === DID_NOT_SUCCEED) return { ...word, errorText: reason };
  if (reason !== null) return { ...word, corsError: reason };
  return saw === 'error' && ask.by !== 'beacon' ? word : null;
}
