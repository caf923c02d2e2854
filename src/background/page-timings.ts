import { browser } from '../browser';
import type { AskedPages, EndedRequest, Fate } from '../capture/asked-pages';
import { withoutFragment } from '../cors/without-fragment';
import type { RequestStarted } from '../exchange/events';

/** A request as the page's own performance timeline has it. Times are milliseconds since the epoch. */
export interface Timing {
  readonly url: string;
  readonly startedAt: number;
  /** 0 where the page did not get the answer. https://www.w3.org/TR/resource-timing/#dom-performanceresourcetiming-responsestatus */
  readonly status: number;
  /** As Firefox tells an extension that may see the server: 0 where the page gave the answer up before it came. */
  readonly realStatus: number;
}

/** Milliseconds in which a frame that has several requests end is asked of all of them at once. */
const GATHER = 20;
/** Milliseconds in which an entry is to be there once its request has ended. */
const PATIENCE = 1_000;
/**
 * Milliseconds by which the page's start of a request may be before the one that the extension is told; on a machine that
 * is short of time it is long before.
 */
const EARLIER = [250, 2_000] as const;
/** Milliseconds by which it may be after. */
const LATER = 20;

interface Asked {
  readonly ended: EndedRequest;
  readonly resolve: (fate: Fate | null) => void;
}

/** As many documents as may ask across origins at one time. */
const MOST_WATCHED = 1_000;

/**
 * Asks pages whether they got an answer, of which Firefox's events say nothing. It reads the performance timeline in a
 * world of the extension's own, which the page does not see, with the page's eyes and with its own: to an extension that
 * may see the server, Firefox tells the real status of what it has blocked, and none of what was given up. A page may lie
 * about itself by other getters; what it says is held against the headers.
 */
export class PageTimings implements AskedPages {
  readonly #waiting = new Map<string, Asked[]>();
  readonly #watched = new Set<string>();

  /** Begins to observe the document that asks, or its entries may be dropped before it is asked of them. */
  watch({ tabId, frameId, documentId }: RequestStarted): void {
    const document = `${tabId} ${frameId} ${documentId}`;
    if (tabId < 0 || this.#watched.has(document)) return;
    this.#watched.add(document);
    const [oldest] = this.#watched;
    if (this.#watched.size > MOST_WATCHED && oldest !== undefined) this.#watched.delete(oldest);
    void timingsIn(tabId, frameId, []);
  }

  ask(ended: EndedRequest): Promise<Fate | null> {
    const { tabId, frameId } = ended;
    // A service worker has no tab.
    if (tabId < 0) return Promise.resolve(null);
    const frame = `${tabId} ${frameId}`;
    return new Promise((resolve) => {
      const waiting = this.#waiting.get(frame);
      const asked = { ended, resolve };
      if (waiting !== undefined) {
        waiting.push(asked);
        return;
      }
      this.#waiting.set(frame, [asked]);
      setTimeout(() => void this.#askFrame(frame, tabId, frameId), GATHER);
    });
  }

  async #askFrame(frame: string, tabId: number, frameId: number): Promise<void> {
    const waiting = this.#waiting.get(frame) ?? [];
    this.#waiting.delete(frame);
    const timings = await timingsIn(
      tabId,
      frameId,
      waiting.map(({ ended }) => wantedOf(ended, EARLIER[0])),
    );
    for (const { ended, resolve } of waiting) resolve(fateOf(ended, timings));
  }
}

/** The entries that may be a request's own. */
interface Wanted {
  readonly url: string;
  readonly from: number;
  readonly to: number;
  /** So many requests share them. */
  readonly count: number;
}

function wantedOf({ url, startedAt, starts }: EndedRequest, earlier: number): Wanted {
  const alike = starts.filter((start) => start >= startedAt - earlier - LATER && start <= startedAt + earlier + LATER);
  return {
    url: withoutFragment(url),
    from: startedAt - earlier,
    to: startedAt + LATER,
    count: Math.max(alike.length, 1),
  };
}

/** What became of a request, by the entries that may be its own; null where one of them is missing or they differ. */
export function fateOf(ended: EndedRequest, timings: readonly Timing[]): Fate | null {
  for (const earlier of EARLIER) {
    const { url, from, to, count } = wantedOf(ended, earlier);
    const fates = timings
      .filter((timing) => withoutFragment(timing.url) === url && timing.startedAt >= from && timing.startedAt <= to)
      .map(fateOfEntry);
    const [fate] = fates;
    if (fate !== undefined && fates.length >= count && fates.every((other) => other === fate)) return fate;
  }
  return null;
}

function fateOfEntry({ status, realStatus }: Timing): Fate {
  if (status !== 0) return 'passed';
  return realStatus === 0 ? 'aborted' : 'blocked';
}

function isTiming(value: unknown): value is Timing {
  const { url, startedAt, status, realStatus } = (value ?? {}) as Partial<Record<keyof Timing, unknown>>;
  return typeof url === 'string' && [startedAt, status, realStatus].every((number) => typeof number === 'number');
}

/** The frame's entries of these URLs. None where it is gone, or the person does not let the extension look into it. */
async function timingsIn(tabId: number, frameId: number, wanted: readonly Wanted[]): Promise<readonly Timing[]> {
  try {
    const [injected] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      func: readTimings,
      args: [wanted, PATIENCE],
      injectImmediately: true,
    });
    const timings = injected?.result as unknown;
    return Array.isArray(timings) ? timings.filter(isTiming) : [];
  } catch {
    return [];
  }
}

/**
 * Runs in the frame, in a world of the extension's own, and so holds all that it needs. It observes from its first run
 * on, since the timeline itself takes no more than 250 entries where the page does not say otherwise.
 */
async function readTimings(wanted: readonly Wanted[], patience: number): Promise<readonly Timing[]> {
  const MOST = 1_000;
  interface Kept {
    readonly timings: Timing[];
    readonly onMore: Set<() => void>;
  }
  /** Firefox's view of an object as the page itself sees it. */
  interface Seen {
    readonly wrappedJSObject: PerformanceResourceTiming;
  }
  const world = globalThis as { preflightTimings?: Kept };
  if (world.preflightTimings === undefined) {
    const kept: Kept = { timings: [], onMore: new Set() };
    world.preflightTimings = kept;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { wrappedJSObject } = entry as unknown as Seen;
        kept.timings.push({
          url: entry.name,
          startedAt: performance.timeOrigin + entry.startTime,
          status: wrappedJSObject.responseStatus,
          realStatus: (entry as PerformanceResourceTiming).responseStatus,
        });
      }
      kept.timings.splice(0, kept.timings.length - MOST);
      for (const tell of [...kept.onMore]) tell();
    }).observe({ type: 'resource', buffered: true });
  }
  const { timings, onMore } = world.preflightTimings;
  const entriesOf = ({ url, from, to }: Wanted) =>
    timings.filter((entry) => entry.url.split('#', 1)[0] === url && entry.startedAt >= from && entry.startedAt <= to);
  const areThere = () => wanted.every((one) => entriesOf(one).length >= one.count);
  if (!areThere()) {
    await new Promise<void>((resolve) => {
      const end = () => {
        onMore.delete(look);
        resolve();
      };
      const look = () => {
        if (areThere()) end();
      };
      onMore.add(look);
      setTimeout(end, patience);
    });
  }
  const urls = new Set(wanted.map(({ url }) => url));
  return timings.filter(({ url }) => urls.has(url.split('#', 1)[0] ?? url));
}
