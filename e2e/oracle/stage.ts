import type { BrowserFamily } from '../../src/exchange/exchange';
import type { Extension } from '../browser/extension';
import type { OracleRequest } from '../browser/oracle';
import type { ReportedExchange } from '../browser/report';
import { until } from '../browser/until';
import { type CaseAnswer, isNoCors } from './case';
import { hasCountedLines } from './counted-lines';
import type { Received } from './plan';
import { type CaseServers, type Job, type Origins, startCaseServers } from './servers';

/** What a browser says of a request: by its own protocol, or by its console. */
export type BrowserWord = Pick<OracleRequest, 'corsError' | 'status' | 'errorText' | 'failedParameter' | 'ended'> &
  Partial<Pick<OracleRequest, 'wireStatuses'>>;

/** What the browser itself says of the requests of jobs that have ended for the page, by their URL. */
export type Truths = (
  jobs: readonly Job[],
  urlOf: (job: Job) => string,
  /** What the page's own code got of each. */
  saw: readonly (string | null)[],
) => Promise<ReadonlyMap<string, BrowserWord>>;

/** A browser with the extension, and a page in it to ask from. */
export interface StageBrowser {
  readonly family: BrowserFamily;
  readonly extension: Pick<Extension, 'send' | 'exportReport'>;
  goto(url: string): Promise<unknown>;
  /** Calls a global function of the page. */
  call(name: 'ready' | 'askAll' | 'abortOne', argument: unknown): Promise<unknown>;
  tabId(): Promise<number>;
  /** To be called once all askers are there. */
  watch(): Promise<Truths>;
  close(): Promise<void>;
}

/** What became of a job, told by the page, by the browser, by the servers and by us. */
export interface Observation {
  readonly job: Job;
  /** What the page's own code got; null: it is not told. */
  readonly pageSaw: string | null;
  readonly family: BrowserFamily;
  /** Null: the browser does not tell of the request. */
  readonly truth: BrowserWord | null;
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

/** Shows the page, with its servers, on which jobs can be run. */
export async function openStage(browser: StageBrowser): Promise<Stage> {
  const { family, extension } = browser;
  const servers = await startCaseServers(async ({ key, case: { from } }) => {
    await browser.call('abortOne', { from, key });
  });
  await browser.goto(servers.origins.app);
  const tabId = await browser.tabId();
  await browser.call('ready', [servers.origins.app, servers.origins.other]);
  const truths = await browser.watch();

  return {
    origins: servers.origins,
    async run(jobs) {
      servers.serve(jobs);
      await extension.send({ type: 'clear', tabId });
      const asked = jobs.map((job) => {
        const { from, ask, isRepeated, earlier, abort } = job.case;
        return { from, asked: ask, isRepeated, earlier, abort, key: job.key, url: servers.urlOf(job) };
      });
      const saw = (await browser.call('askAll', asked)) as (string | null)[];
      const told = await truths(jobs, servers.urlOf, saw);
      const exchanges = await exchangesOf(jobs, servers, extension, tabId);
      return jobs.map((job, index) => ({
        job,
        family,
        pageSaw: saw[index] ?? null,
        truth: told.get(servers.urlOf(job)) ?? null,
        received: servers.received(job),
        exchange: exchanges.get(servers.urlOf(job)) ?? null,
        wentAbroad: wentAbroad(job, servers),
        origin: job.case.from === 'sandbox' ? 'null' : servers.origins.app,
      }));
    },
    async close() {
      await browser.close();
      await servers.stop();
    },
  };
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

/** Then it may be that nothing was ever begun. */
export function isAbortedAtStart({ case: { abort } }: Job): boolean {
  return abort?.at === 'start';
}

/** What CORS does not concern is not in the log, and not waited for. */
async function exchangesOf(
  jobs: readonly Job[],
  servers: CaseServers,
  extension: StageBrowser['extension'],
  tabId: number,
) {
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
    const haveLines = jobs.every((job) => {
      const exchange = exchanges.get(servers.urlOf(job));
      return exchange === undefined || hasCountedLines(exchange, servers.received(job));
    });
    return !hasOpen && haveLines && logged.length >= expected.length ? true : null;
  };
  await until('the report has the end of all requests', look, 3_000).catch(() => null);
  return exchanges;
}

/** Of what is loaded without CORS, the log has `fetch` alone. */
function timesLogged({ case: { isRepeated, earlier } }: Job): number {
  return isRepeated || earlier?.by === 'fetch' ? 2 : 1;
}
