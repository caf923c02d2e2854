import type { BrowserContext, Page } from 'playwright';
import type { Background } from '../browser/background';
import { type Extension, findExtension } from '../browser/extension';
import type { ReportedExchange } from '../browser/report';
import { until } from '../browser/until';
import type { LabServer } from '../lab/server';
import { defineHeld, KINDS, type Kind } from './kinds';

/** Where rounds are played. */
export interface Stage {
  readonly context: BrowserContext;
  readonly background: Background;
  readonly extension: Extension;
  readonly page: Page;
  readonly tabId: number;
  readonly api: LabServer;
}

/** What became of the requests of some rounds. */
export interface Tally {
  stops: number;
  requests: number;
  /** With the verdict that they have without a stop. */
  right: number;
  /** In the log, with a word that a part of it may be missing. */
  marked: number;
  /** Rightly judged, though nobody can know that a redirect led there: nothing of what came before was heard. */
  begunLate: number;
  /** Not in the log at all; panel and popup say that some may be missing. */
  missing: number;
  /** Each with what the log has of it. */
  readonly wrong: string[];
}

export function newTally(): Tally {
  return { stops: 0, requests: 0, right: 0, marked: 0, begunLate: 0, missing: 0, wrong: [] };
}

/** Hosts, each of which is asked once for each kind: a browser opens six connections to a host, and all are held. */
const HOSTS = 5;
/** Times that a request waits for its server; a stop comes before each, and one after the last. */
const WAITS = 2;
/** The first is in the middle of what the browser reports of the requests. */
export const STOPS_PER_ROUND = 1 + WAITS;

/** Makes requests of each kind at once, and stops the worker while they are under way, and once more at their end. */
export async function playRound(stage: Stage, round: number, tally: Tally): Promise<void> {
  const { page, api, background } = stage;
  const asked = Object.entries(KINDS).flatMap(([name, kind]) =>
    Array.from({ length: HOSTS }, (_, n) => ({
      kind,
      url: onHost(n, defineHeld(api, kind, `/stop-${round}/${name}-${n}`, [`${round}.1`, `${round}.2`])),
    })),
  );
  await wake(stage);
  const reached = await countEvents(stage, 1 + ((round * 7) % 40));
  const outcomes = page.evaluate(
    (all) =>
      Promise.all(
        all.map(({ url, method }) =>
          fetch(url, { method }).then(
            (r) => r.status,
            () => 0,
          ),
        ),
      ),
    asked.map(({ kind, url }) => ({ url, method: kind.method })),
  );
  await reached();
  await background.stop();
  tally.stops++;
  for (let wait = 1; wait <= WAITS; wait++) {
    api.release(`${round}.${wait}`);
    await until('an event has started the worker', async () => ((await background.isRunning()) ? true : null));
    // Every other one is stopped while it still starts.
    if ((round + wait) % 2 === 0) await countEvents(stage, 1).catch(() => undefined);
    await background.stop();
    tally.stops++;
  }
  await outcomes;
  const exchanges = await exchangesOf(stage, `/stop-${round}/`);
  const strays = new Set(exchanges);
  for (const { kind, url } of asked) {
    // Where the beginning is missing, it begins where it was redirected to.
    const seen = exchanges.filter(({ request }) => request.url === url || request.url === `${url}-far`);
    for (const exchange of seen) strays.delete(exchange);
    tally.requests++;
    if (seen.length === 1 && isRight(kind, seen[0])) tally.right++;
    else if (seen.length === 1 && isMarked(seen[0])) tally.marked++;
    else if (seen.length === 1 && isBegunLate(kind, seen[0])) tally.begunLate++;
    else if (seen.length === 0) tally.missing++;
    else tally.wrong.push(`${kind.method} ${url}: ${seen.map(inShort).join(' and ') || 'nothing'}`);
  }
  for (const exchange of strays) tally.wrong.push(`asked by nobody: ${inShort(exchange)}`);
}

/** Makes the worker that runs count what it hears; the result waits until it has heard so much, or has ended. */
async function countEvents({ context }: Stage, count: number): Promise<() => Promise<unknown>> {
  const { worker } = await findExtension(context);
  await worker.evaluate((wanted) => {
    let left = wanted;
    const reached = new Promise<void>((resolve) => {
      const hear = () => {
        if (--left === 0) resolve();
        return undefined;
      };
      const filter = { urls: ['http://*.localhost/*'] };
      chrome.webRequest.onBeforeRequest.addListener(hear, filter);
      chrome.webRequest.onSendHeaders.addListener(hear, filter, ['extraHeaders']);
    });
    Object.assign(globalThis, { reached });
  }, count);
  return () => worker.evaluate('reached').catch(() => undefined);
}

async function wake({ extension, background }: Stage): Promise<void> {
  await extension.send({ type: 'none' });
  await until('the worker runs', async () => ((await background.isRunning()) ? true : null));
}

async function exchangesOf({ extension, tabId }: Stage, path: string): Promise<ReportedExchange[]> {
  const { exchanges } = await extension.exportReport(tabId);
  return exchanges.filter(({ request }) => request.url.includes(path));
}

/** Every name below `localhost` is this machine. */
function onHost(n: number, url: string): string {
  return url.replace('//localhost', `//host-${n}.localhost`);
}

function isRight({ verdict, hops }: Kind, exchange: ReportedExchange | undefined): boolean {
  return exchange?.diagnosis.verdict === verdict && exchange.hops.length === hops;
}

function isBegunLate({ verdict, route }: Kind, exchange: ReportedExchange | undefined): boolean {
  return route.far !== undefined && exchange?.diagnosis.verdict === verdict && exchange.request.url.endsWith('-far');
}

/** It says what may be missing. */
function isMarked(exchange: ReportedExchange | undefined): boolean {
  return /stopped Preflight (meanwhile|while)/.test(exchange?.diagnosis.summary ?? '');
}

function inShort({ id, request, diagnosis, outcome, hops }: ReportedExchange): string {
  const steps = hops.map(
    ({ preflight, sent, response }) =>
      `${preflight ? `(${preflight.response?.status ?? 'open'}) ` : ''}${sent ? 'sent' : 'not sent'} ${response?.status ?? '-'}`,
  );
  return `#${id} ${new URL(request.url).pathname} ${diagnosis.verdict}, ${outcome.kind}: ${steps.join(' > ')}`;
}
