import type { BrowserContext } from 'playwright';
import type { Extension } from '../browser/extension';
import type { OracleRequest } from '../browser/oracle';
import type { ReportedExchange } from '../browser/report';
import { until } from '../browser/until';
import { type CaseAnswer, isNoCors } from './case';
import type { Received } from './plan';
import { type CaseServers, type Job, type Origins, startCaseServers } from './servers';
import { type Truths, watchAskers } from './truths';

/** What became of a job, told by the page, by the browser, by the servers and by us. */
export interface Observation {
  readonly job: Job;
  /** What the page's own code got; null: it is not told. */
  readonly pageSaw: string | null;
  /** Null: no session saw the request. */
  readonly truth: OracleRequest | null;
  /** What arrived at the servers, in order. */
  readonly received: readonly Received[];
  /** Null: it is not in the log. */
  readonly exchange: ReportedExchange | null;
  /** The request went to another origin than that of the page or frame that asked. */
  readonly wentAbroad: boolean;
  /** The origin of the page or frame that asked. */
  readonly origin: string;
}

export interface Stage {
  readonly origins: Origins;
  /** Runs these jobs at once. All of them have ended when it resolves, unless a request hung for seconds. */
  run(jobs: readonly Job[]): Promise<Observation[]>;
  close(): Promise<void>;
}

/** Opens a page with its servers, on which jobs can be run. */
export async function openStage(context: BrowserContext, extension: Extension): Promise<Stage> {
  const page = await context.newPage();
  const servers = await startCaseServers(({ key, case: { from } }) =>
    page.evaluate((message) => (globalThis as unknown as AskingPage).abortOne(message), { from, key }),
  );
  await page.goto(servers.origins.app);
  const tabId = await extension.tabIdOf(page);
  const isReady = (origins: string[]) => (globalThis as unknown as AskingPage).ready(origins);
  await page.evaluate(isReady, [servers.origins.app, servers.origins.other]);
  const truths = await watchAskers(page);

  return {
    origins: servers.origins,
    async run(jobs) {
      servers.serve(jobs);
      await extension.send({ type: 'clear', tabId });
      const asked = jobs.map((job) => {
        const { from, ask, isRepeated, earlier, abort } = job.case;
        return { from, asked: ask, isRepeated, earlier, abort, key: job.key, url: servers.urlOf(job) };
      });
      const saw = await page.evaluate((all) => (globalThis as unknown as AskingPage).askAll(all), asked);
      const told = await truthsOf(jobs, servers, truths);
      const exchanges = await exchangesOf(jobs, servers, extension, tabId);
      return jobs.map((job, index) => ({
        job,
        pageSaw: saw[index] ?? null,
        truth: told.get(servers.urlOf(job)) ?? null,
        received: servers.received(job),
        exchange: exchanges.get(servers.urlOf(job)) ?? null,
        wentAbroad: wentAbroad(job, servers),
        origin: job.case.from === 'sandbox' ? 'null' : servers.origins.app,
      }));
    },
    async close() {
      await truths.stop();
      await page.close();
      await servers.stop();
    },
  };
}

interface AskingPage {
  ready(origins: string[]): Promise<void>;
  askAll(jobs: readonly object[]): Promise<(string | null)[]>;
  abortOne(message: object): Promise<void>;
}

/** The browser's word on the last request to each job's URL. */
async function truthsOf(jobs: readonly Job[], servers: CaseServers, truths: Truths) {
  const told = new Map<string, OracleRequest>();
  const look = () => {
    const ended = jobs.map((job) => {
      const requests = truths.requestsOf(job.case.from, servers.urlOf(job));
      const last = requests.at(-1);
      if (last !== undefined) told.set(servers.urlOf(job), last);
      return isAbortedAtStart(job) || (requests.length >= timesAsked(job) && last !== undefined && hasEnded(last));
    });
    return ended.every(Boolean) ? true : null;
  };
  await until('the browser ends all requests', look, 3_000).catch(() => null);
  truths.forget();
  return told;
}

/** A stream stays open until the page closes it. */
function hasEnded({ ended, status }: OracleRequest): boolean {
  return ended || status !== null;
}

function timesAsked({ case: { isRepeated, earlier } }: Job): number {
  return isRepeated || earlier !== undefined ? 2 : 1;
}

/** Then it may be that nothing was ever begun. */
function isAbortedAtStart({ case: { abort } }: Job): boolean {
  return abort?.at === 'start';
}

function wentAbroad(job: Job, servers: CaseServers): boolean {
  const { from, hops } = job.case;
  const last = Math.max(-1, ...servers.received(job).map(({ hop }) => hop));
  const isCutOff = [hops[last + 1]?.at].some((place) => place === 'closed' || place === 'nowhere');
  const wasSentOn = last < 0 || leadsOn(hops[last]?.response);
  return from === 'sandbox' || hops.slice(0, last + 1).some(({ at }) => at !== 'app') || (isCutOff && wasSentOn);
}

function leadsOn(answer: CaseAnswer | undefined): boolean {
  const isRedirect = [301, 302, 303, 307, 308].includes(answer?.status ?? 0);
  return isRedirect && answer?.headers.some(([, value]) => value.startsWith('{next}')) === true;
}

/** What CORS does not concern is not in the log, and not waited for. */
async function exchangesOf(jobs: readonly Job[], servers: CaseServers, extension: Extension, tabId: number) {
  const concerned = jobs.filter(
    (job) =>
      wentAbroad(job, servers) && !isAbortedAtStart(job) && (job.case.ask.by === 'fetch' || !isNoCors(job.case.ask)),
  );
  const expected = concerned.flatMap((job) => Array<string>(timesLogged(job)).fill(servers.urlOf(job)));
  const urls = new Set(jobs.map(servers.urlOf));
  const concernedUrls = new Set(expected);
  let exchanges = new Map<string, ReportedExchange>();
  const look = async () => {
    const report = await extension.exportReport(tabId);
    exchanges = new Map(report.exchanges.map((exchange) => [exchange.request.url, exchange]));
    const ours = report.exchanges.filter(({ request }) => urls.has(request.url));
    const hasOpen = ours.some(({ outcome }) => outcome.kind === 'pending');
    const logged = ours.filter(({ request }) => concernedUrls.has(request.url));
    return !hasOpen && logged.length >= expected.length ? true : null;
  };
  await until('the report has the end of all requests', look, 3_000).catch(() => null);
  return exchanges;
}

/** Of what is loaded without CORS, the log has `fetch` alone. */
function timesLogged({ case: { isRepeated, earlier } }: Job): number {
  return isRepeated || earlier?.by === 'fetch' ? 2 : 1;
}
