import type { BrowserContext } from 'playwright';
import type { Extension } from '../browser/extension';
import type { OracleRequest } from '../browser/oracle';
import { until } from '../browser/until';
import { type Askers, watchAskers } from './chromium-askers';
import type { Job } from './servers';
import { type BrowserWord, isAbortedAtStart, type StageBrowser } from './stage';

/** A new page in Chromium, which tells of requests over the DevTools protocol. */
export async function chromiumStage(context: BrowserContext, extension: Extension): Promise<StageBrowser> {
  const page = await context.newPage();
  let askers: Askers | null = null;
  return {
    family: 'chromium',
    extension,
    goto: (url) => page.goto(url),
    call: (name, argument) =>
      page.evaluate(
        ([name, given]) => (globalThis as unknown as Record<string, (given: unknown) => unknown>)[name]?.(given),
        [name, argument] as const,
      ),
    tabId: () => extension.tabIdOf(page),
    async watch() {
      const watched = await watchAskers(page);
      askers = watched;
      return (jobs, urlOf) => truthsOf(jobs, urlOf, watched);
    },
    async close() {
      await askers?.stop();
      await page.close();
    },
  };
}

/** The browser's word on the last request to each job's URL. */
async function truthsOf(jobs: readonly Job[], urlOf: (job: Job) => string, askers: Askers) {
  const told = new Map<string, BrowserWord>();
  const look = () => {
    const ended = jobs.map((job) => {
      const requests = askers.requestsOf(job.case.from, urlOf(job));
      const last = requests.at(-1);
      if (last !== undefined) told.set(urlOf(job), last);
      return isAbortedAtStart(job) || (requests.length >= timesAsked(job) && last !== undefined && hasEnded(last));
    });
    return ended.every(Boolean) ? true : null;
  };
  await until('the browser ends all requests', look, 3_000).catch(() => null);
  askers.forget();
  return told;
}

/** A stream stays open until the page closes it. */
function hasEnded({ ended, status }: OracleRequest): boolean {
  return ended || status !== null;
}

function timesAsked({ case: { isRepeated, earlier } }: Job): number {
  return isRepeated || earlier !== undefined ? 2 : 1;
}
