import type { BrowserContext, Page } from 'playwright';
import type { Extension } from '../browser/extension';
import { type Oracle, type OracleRequest, watchNetwork } from '../browser/oracle';
import type { ReportedExchange } from '../browser/report';
import { until } from '../browser/until';
import { type Asker, isNoCors } from './case';
import { type CaseServers, type Job, type Origins, startCaseServers } from './servers';

/** What became of a job, told by the page, by the browser and by us. */
export interface Observation {
  readonly job: Job;
  /** What the page's own code got; null: it is not told. */
  readonly pageSaw: string | null;
  /** Null: the session does not see the requests of this asker. */
  readonly truth: OracleRequest | null;
  /** Null: it is not in the log. */
  readonly exchange: ReportedExchange | null;
  /** The request went to another origin than that of the page or frame that asked. */
  readonly wentAbroad: boolean;
}

export interface Stage {
  readonly origins: Origins;
  /** Runs these jobs at once. All of them have ended when it resolves, unless a request hung for seconds. */
  run(jobs: readonly Job[]): Promise<Observation[]>;
  close(): Promise<void>;
}

/** Opens a page with its servers, on which jobs can be run. */
export async function openStage(context: BrowserContext, extension: Extension): Promise<Stage> {
  const servers = await startCaseServers();
  const page = await context.newPage();
  await page.goto(servers.origins.app);
  const tabId = await extension.tabIdOf(page);
  const isReady = (origins: string[]) => (globalThis as unknown as AskingPage).ready(origins);
  await page.evaluate(isReady, [servers.origins.app, servers.origins.other]);
  const oracles = await watchAll(page);

  return {
    origins: servers.origins,
    async run(jobs) {
      servers.serve(jobs);
      await extension.send({ type: 'clear', tabId });
      const asked = jobs.map((job) => {
        const { from, ask, isRepeated } = job.case;
        return { from, asked: ask, isRepeated, url: servers.urlOf(job) };
      });
      const saw = await page.evaluate((all) => (globalThis as unknown as AskingPage).askAll(all), asked);
      const truths = await truthsOf(jobs, servers, oracles);
      const exchanges = await exchangesOf(jobs, servers, extension, tabId);
      return jobs.map((job, index) => ({
        job,
        pageSaw: saw[index] ?? null,
        truth: truths.get(servers.urlOf(job)) ?? null,
        exchange: exchanges.get(servers.urlOf(job)) ?? null,
        wentAbroad: wentAbroad(job, servers),
      }));
    },
    async close() {
      for (const oracle of oracles) await oracle.stop();
      await page.close();
      await servers.stop();
    },
  };
}

interface AskingPage {
  ready(origins: string[]): Promise<void>;
  askAll(jobs: readonly object[]): Promise<(string | null)[]>;
}

/** A frame has a session of its own where it runs in another process. */
async function watchAll(page: Page): Promise<Oracle[]> {
  const oracles = [await watchNetwork(page)];
  for (const frame of page.frames()) {
    if (frame === page.mainFrame()) continue;
    const oracle = await watchNetwork(frame).catch(() => null);
    if (oracle !== null) oracles.push(oracle);
  }
  return oracles;
}

async function truthsOf(jobs: readonly Job[], servers: CaseServers, oracles: readonly Oracle[]) {
  const urls = new Set(jobs.filter(({ case: { from } }) => isSeen(from)).map(servers.urlOf));
  const truths = new Map<string, OracleRequest>();
  const look = () => {
    truths.clear();
    for (const request of oracles.flatMap(({ requests }) => requests)) {
      if (request.preflightOf === null && urls.has(request.url)) truths.set(request.url, request);
    }
    return truths.size === urls.size && [...truths.values()].every(hasEnded) ? true : null;
  };
  await until('the browser ends all requests', look, 3_000).catch(() => null);
  for (const oracle of oracles) oracle.forget();
  return truths;
}

/** Whether the session of the page or of the frame tells why a request failed. */
export function isSeen(from: Asker): boolean {
  return from === 'page' || from === 'sandbox';
}

/** A stream stays open until the page closes it. */
function hasEnded({ ended, status }: OracleRequest): boolean {
  return ended || status !== null;
}

function wentAbroad(job: Job, servers: CaseServers): boolean {
  const { from, hops } = job.case;
  const last = servers.lastVisited(job);
  const isCutOff = [hops[last + 1]?.at].some((place) => place === 'closed' || place === 'nowhere');
  const wasSentOn = last < 0 || hops[last]?.response.headers.some(([, value]) => value === '{next}');
  return (
    from === 'sandbox' || hops.slice(0, last + 1).some(({ at }) => at !== 'app') || (isCutOff && wasSentOn === true)
  );
}

/** What CORS does not concern is not in the log, and not waited for. */
async function exchangesOf(jobs: readonly Job[], servers: CaseServers, extension: Extension, tabId: number) {
  const concerned = jobs.filter(
    (job) => wentAbroad(job, servers) && (job.case.ask.by === 'fetch' || !isNoCors(job.case.ask)),
  );
  const expected = concerned.flatMap((job) => Array<string>(job.case.isRepeated ? 2 : 1).fill(servers.urlOf(job)));
  const urls = new Set(expected);
  let exchanges = new Map<string, ReportedExchange>();
  const look = async () => {
    const report = await extension.exportReport(tabId);
    exchanges = new Map(report.exchanges.map((exchange) => [exchange.request.url, exchange]));
    const ended = report.exchanges.filter(
      ({ outcome, request }) => outcome.kind !== 'pending' && urls.has(request.url),
    );
    return ended.length >= expected.length ? true : null;
  };
  await until('the report has the end of all requests', look, 3_000).catch(() => null);
  return exchanges;
}
