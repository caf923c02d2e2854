import { headerValue } from '../cors/headers';
import { hostnameOf, OPAQUE_ORIGIN, taintsOrigin } from '../cors/origin';
import { BLOCKED_ERROR } from './browser-errors';
import {
  asPreflight,
  fromCache,
  hopsWithLast,
  newExchange,
  newHop,
  receivedResponse,
  redirected,
  startedResponse,
  withEnd,
  withHop,
  withLastHop,
} from './building';
import { cachedLoadOf, isOutOfCache } from './cached-load';
import { mayBePreflight } from './concerns-cors';
import type { NetworkEvent, RequestFailed, RequestSent, RequestStarted } from './events';
import { lastHop } from './exchange';
import { groupInTab } from './groups';
import { beforeEvent, interrupted, lateRequest } from './missed';
import { PreflightPairs } from './preflight-pairs';
import { requestMode } from './request-mode';
import { isMemory, type Tracked, type TrackedPreflight, type TrackedRequest } from './tracked';
import { TrackedItems, type TrackerStep } from './tracked-items';
import { goesWithoutCookie, withheldCookieOf } from './withheld-cookie';

type Advance = Exclude<NetworkEvent, RequestStarted>;

/** The first of two requests for one font ends with it, and a second one with a new id follows. */
const CACHE_MISS = 'net::ERR_CACHE_MISS';

/**
 * Folds events into exchanges: follows redirects, and finds each request's preflight (see preflight-pairs.ts). It asks
 * nothing of the clock or of the browser, so the same events always give the same exchanges, and the tracked items are
 * all it takes to go on elsewhere.
 */
export class Tracker {
  readonly #items = new TrackedItems();
  readonly #pairs = new PreflightPairs(this.#items);
  #order = 0;
  #isInterrupted = false;

  /** @param items what an earlier tracker had open */
  constructor(items: Iterable<Tracked> = []) {
    for (const item of [...items].sort((a, b) => a.order - b.order)) {
      this.#items.put(item);
      this.#order = Math.max(this.#order, item.order + 1);
    }
    this.#items.take();
  }

  /** What is open under this id. */
  item(id: string): Tracked | undefined {
    return this.#items.get(id);
  }

  /** All that another tracker needs to go on from here. */
  items(): Tracked[] {
    return this.#items.values();
  }

  /** How many requests and preflights are open. */
  get size(): number {
    return this.#items.size;
  }

  /** Takes an event in and returns what it changed. The parameters are those of `hear`. */
  apply(event: NetworkEvent, begun: RequestStarted | null = null): TrackerStep {
    this.hear(event, begun);
    return this.take();
  }

  /**
   * Takes an event in. What it changes waits for `take`, or for the next step of any kind: to ask once for many events is
   * the cheaper.
   *
   * @param begun the beginning of a request that is not known, as this later event tells of it; null: let it be
   */
  hear(event: NetworkEvent, begun: RequestStarted | null = null): void {
    const item = this.#items.get(event.requestId) ?? (begun && lateRequest(begun, this.#order++));
    if (event.type === 'request-started') this.#start(item, event);
    else if (item?.kind === 'request') this.#advance(beforeEvent(item, event), event);
    else if (item?.kind === 'preflight') this.#advancePreflight(item, event);
  }

  /** What has changed since it was last asked for. */
  take(): TrackerStep {
    return this.#items.take();
  }

  /** Marks what is open: the earlier tracker ended in the midst of it, and events may be missing. */
  interrupt(): TrackerStep {
    this.#isInterrupted = true;
    for (const item of this.#items.values()) {
      if (item.kind === 'request') this.#items.put(interrupted(item));
    }
    return this.#items.take();
  }

  /** Lets go all that a closed tab has left open: nothing may ever tell of its end. */
  forgetTab(tabId: number): TrackerStep {
    for (const item of this.#items.values()) {
      if (tabOf(item) === tabId) this.#items.drop(item);
    }
    return this.#items.take();
  }

  /** Follows a tab that got another id, with all that it has open. */
  moveTab(from: number, tabId: number): TrackerStep {
    for (const item of this.#items.values()) {
      if (tabOf(item) !== from) continue;
      if (item.kind === 'request') this.#items.put({ ...item, exchange: { ...item.exchange, tabId } });
      else if (item.kind === 'preflight') this.#items.put({ ...item, tabId, group: groupInTab(item.group, tabId) });
    }
    return this.#items.take();
  }

  /** Takes back all that is open and all that is remembered: from now on nothing tells of requests. */
  abandon(): TrackerStep {
    for (const item of this.#items.values()) {
      if (isMemory(item)) this.#items.drop(item);
      else this.#items.forget(item);
    }
    return this.#items.take();
  }

  #start(item: Tracked | null | undefined, event: RequestStarted): void {
    const order = this.#order++;
    if (item == null) {
      const request: TrackedRequest = { kind: 'request', order, exchange: newExchange(event), settled: false };
      this.#items.put(this.#isInterrupted ? { ...request, interrupted: 'heard-since' } : request);
    } else if (item.kind === 'request') {
      const known = beforeEvent(item, event);
      const settled = this.#pairs.settleMoved(known);
      const { exchange } = settled;
      const { url, origin } = lastHop(exchange);
      const tainted = origin === OPAQUE_ORIGIN || taintsOrigin(exchange.origin, url, event.url);
      const hop = newHop(event, tainted ? OPAQUE_ORIGIN : origin);
      this.#items.put({ ...settled, order, exchange: withHop(exchange, hop), settled: false });
    }
  }

  #advance(request: TrackedRequest, event: Advance): void {
    const { exchange } = request;
    const hop = lastHop(exchange);
    switch (event.type) {
      case 'request-sent':
        this.#send(request, event);
        return;
      case 'response-received':
        this.#receive(
          { ...request, exchange: withLastHop(exchange, { ...hop, response: receivedResponse(event) }) },
          event.at,
        );
        return;
      case 'request-redirected':
        this.#redirect({ ...request, exchange: redirected(exchange, event) });
        return;
      case 'response-started': {
        const hops = hopsWithLast(exchange, { ...hop, response: startedResponse(hop.response, event) });
        this.#items.put({ ...request, exchange: { ...exchange, hops, passed: true } });
        return;
      }
      case 'request-completed':
        this.#end({ ...request, exchange: withEnd(exchange, { kind: 'completed' }, event.at) });
        return;
      case 'request-failed':
        this.#fail(request, event);
        return;
      default:
        event satisfies never;
    }
  }

  #send(request: TrackedRequest, { headers }: RequestSent): void {
    const { exchange } = request;
    const hop = lastHop(exchange);
    if (mayBePreflight(exchange) && headerValue(headers, 'access-control-request-method') !== null) {
      this.#items.drop(request);
      this.#pairs.add(asPreflight(request, headers));
      return;
    }
    const origin = headerValue(headers, 'origin') ?? hop.origin;
    const told = requestMode(headers, hop.method, hop.url, exchange.origin);
    const mode = exchange.mode === 'unknown' ? told : exchange.mode;
    const withheldCookie = goesWithoutCookie(headers) ? this.#items.cookieOf(hostnameOf(hop.url) ?? '') : null;
    const hops = hopsWithLast(exchange, { ...hop, sent: true, requestHeaders: headers, origin, withheldCookie });
    this.#pairs.settleSent({ ...request, exchange: { ...exchange, hops, mode } });
  }

  #receive(request: TrackedRequest, at: number): void {
    this.#items.put(request);
    const load = cachedLoadOf(request.exchange, at);
    if (load !== null) this.#items.put({ kind: 'load', order: this.#order++, load });
    const cookie = withheldCookieOf(request.exchange);
    if (cookie !== null) this.#items.put({ kind: 'cookie', order: this.#order++, cookie });
  }

  #redirect(request: TrackedRequest): void {
    if (request.exchange.endedAt === null) this.#items.put(request);
    else this.#end(request);
  }

  #fail(request: TrackedRequest, { error, at }: RequestFailed): void {
    const { exchange } = request;
    const hop = lastHop(exchange);
    if (mayBePreflight(exchange) && this.#pairs.isAwaited(request)) {
      // It failed before its headers could show what it is, and a request is waiting for a preflight to this URL.
      this.#items.drop(request);
      const failed = asPreflight(request, []);
      this.#pairs.add({ ...failed, preflight: { ...failed.preflight, error, endedAt: at } });
    } else if (error === CACHE_MISS) {
      this.#items.forget(request);
    } else {
      const load = error === BLOCKED_ERROR ? this.#items.loadOf(hop.url) : null;
      const seen = load !== null && isOutOfCache(hop, load) ? fromCache(exchange) : exchange;
      const failed = { ...request, exchange: withEnd(seen, { kind: 'failed', error }, at) };
      this.#end(this.#pairs.settleFailed(failed));
    }
  }

  #advancePreflight(item: TrackedPreflight, event: Advance): void {
    const { preflight } = item;
    switch (event.type) {
      case 'response-received':
        this.#pairs.update(item, { ...preflight, response: receivedResponse(event) });
        return;
      case 'response-started':
        this.#pairs.update(item, { ...preflight, response: startedResponse(preflight.response, event) });
        return;
      case 'request-completed':
        this.#pairs.update(item, { ...preflight, endedAt: event.at });
        return;
      case 'request-failed':
        this.#pairs.update(item, { ...preflight, error: event.error, endedAt: event.at });
        return;
      case 'request-sent':
      case 'request-redirected':
        return;
      default:
        event satisfies never;
    }
  }

  #end(request: TrackedRequest): void {
    this.#items.put(request);
    this.#items.drop(request);
  }
}

function tabOf(item: Tracked): number | null {
  if (isMemory(item)) return null;
  return item.kind === 'request' ? item.exchange.tabId : item.tabId;
}
