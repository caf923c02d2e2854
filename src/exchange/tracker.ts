import { headerValue } from '../cors/headers';
import { OPAQUE_ORIGIN, taintsOrigin } from '../cors/origin';
import {
  asPreflight,
  newExchange,
  newHop,
  receivedResponse,
  redirected,
  startedResponse,
  withEnd,
  withHop,
  withLastHop,
  withPreflight,
} from './building';
import { concernsCors, mayBePreflight } from './concerns-cors';
import type { NetworkEvent, RequestFailed, RequestSent, RequestStarted } from './events';
import { type Exchange, lastHop, type Preflight } from './exchange';
import { Groups, groupOf } from './groups';
import { pairInOrder, preflightOfFailed, preflightOfSent } from './pairing';
import { requestMode } from './request-mode';
import { type Tracked, type TrackedPreflight, type TrackedRequest, trackedId } from './tracked';

/** What one event changed. */
export interface TrackerStep {
  /** Exchanges as they stand now; those that concern CORS only. */
  readonly updated: readonly Exchange[];
  /** Ids of exchanges that were told of before and are none: to be taken out of the log again. */
  readonly forgotten: readonly string[];
  /** Ids of tracked items that changed or went: what is mirrored elsewhere is to follow. */
  readonly touched: readonly string[];
}

type Advance = Exclude<NetworkEvent, RequestStarted>;

/** The first of two requests for one font ends with it, and a second one with a new id follows. */
const CACHE_MISS = 'net::ERR_CACHE_MISS';

/**
 * Folds events into exchanges: follows redirects, and finds each request's preflight (see pairing.ts). It asks nothing
 * of the clock or of the browser, so the same events always give the same exchanges, and the tracked items are all it
 * takes to go on elsewhere.
 */
export class Tracker {
  readonly #items = new Map<string, Tracked>();
  readonly #groups = new Groups();
  #order = 0;
  #updated = new Map<string, Exchange>();
  #forgotten = new Set<string>();
  #touched = new Set<string>();

  /** @param items what an earlier tracker had open */
  constructor(items: Iterable<Tracked> = []) {
    for (const item of items) {
      this.#put(item);
      this.#order = Math.max(this.#order, item.order + 1);
    }
    this.#take();
  }

  /** What is open under this id. */
  item(id: string): Tracked | undefined {
    return this.#items.get(id);
  }

  /** How many requests and preflights are open. */
  get size(): number {
    return this.#items.size;
  }

  apply(event: NetworkEvent): TrackerStep {
    const item = this.#items.get(event.requestId);
    if (event.type === 'request-started') this.#start(item, event);
    else if (item?.kind === 'request') this.#advance(item, event);
    else if (item?.kind === 'preflight') this.#advancePreflight(item, event);
    return this.#take();
  }

  /** Lets go all that a closed tab has left open: nothing may ever tell of its end. */
  forgetTab(tabId: number): TrackerStep {
    for (const item of [...this.#items.values()]) {
      if ((item.kind === 'request' ? item.exchange.tabId : item.tabId) === tabId) this.#drop(item);
    }
    return this.#take();
  }

  #start(item: Tracked | undefined, event: RequestStarted): void {
    const order = this.#order++;
    if (item === undefined) {
      this.#put({ kind: 'request', order, exchange: newExchange(event), settled: false });
    } else if (item.kind === 'request') {
      const { exchange } = this.#settle(item, lastHop(item.exchange).preflight?.requestId);
      const { url, origin } = lastHop(exchange);
      const tainted = origin === OPAQUE_ORIGIN || taintsOrigin(exchange.origin, url, event.url);
      const hop = newHop(event, tainted ? OPAQUE_ORIGIN : origin);
      this.#put({ kind: 'request', order, exchange: withHop(exchange, hop), settled: false });
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
        this.#put({ ...request, exchange: withLastHop(exchange, { response: receivedResponse(event) }) });
        return;
      case 'request-redirected':
        this.#redirect({ ...request, exchange: redirected(exchange, event) });
        return;
      case 'response-started': {
        const response = startedResponse(hop.response, event);
        this.#put({ ...request, exchange: { ...withLastHop(exchange, { response }), passed: true } });
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
      this.#drop(request);
      const preflight = asPreflight(request, headers);
      this.#put(preflight);
      this.#pair(preflight.group);
      return;
    }
    const origin = headerValue(headers, 'origin') ?? hop.origin;
    const told = requestMode(headers, hop.method, hop.url, exchange.origin);
    const mode = exchange.mode === 'unknown' ? told : exchange.mode;
    const sent = { ...withLastHop(exchange, { sent: true, requestHeaders: headers, origin }), mode };
    const preflights = this.#groups.preflights(groupOf(exchange), hop.method);
    const paired = preflights.find(({ preflight }) => preflight.requestId === hop.preflight?.requestId);
    const found = preflightOfSent({ ...request, exchange: sent }, paired, preflights);
    this.#settle({ ...request, exchange: sent }, found?.preflight.requestId);
  }

  #redirect(request: TrackedRequest): void {
    if (request.exchange.endedAt === null) this.#put(request);
    else this.#end(request);
  }

  #fail(request: TrackedRequest, { error, at }: RequestFailed): void {
    const { exchange } = request;
    const hop = lastHop(exchange);
    if (mayBePreflight(exchange) && this.#groups.waiting(groupOf(exchange)).some((r) => r.order < request.order)) {
      // It failed before its headers could show what it is, and a request is waiting for a preflight to this URL.
      this.#drop(request);
      const preflight = withPreflight(asPreflight(request, []), { error, endedAt: at });
      this.#put(preflight);
      this.#pair(preflight.group);
    } else if (error === CACHE_MISS) {
      this.#drop(request);
      if (concernsCors(exchange)) this.#forgotten.add(exchange.id);
    } else {
      const failed = { ...request, exchange: withEnd(exchange, { kind: 'failed', error }, at) };
      const preflights = this.#groups.preflights(groupOf(exchange), hop.method);
      const paired = preflights.find(({ preflight }) => preflight.requestId === hop.preflight?.requestId);
      const found = preflightOfFailed(failed, paired, preflights);
      this.#end(this.#settle(failed, found?.preflight.requestId));
    }
  }

  #advancePreflight(item: TrackedPreflight, event: Advance): void {
    switch (event.type) {
      case 'response-received':
        this.#updatePreflight(item, { response: receivedResponse(event) });
        return;
      case 'response-started':
        this.#updatePreflight(item, { response: startedResponse(item.preflight.response, event) });
        return;
      case 'request-completed':
        this.#updatePreflight(item, { endedAt: event.at });
        return;
      case 'request-failed':
        this.#updatePreflight(item, { error: event.error, endedAt: event.at });
        return;
      case 'request-sent':
      case 'request-redirected':
        return;
      default:
        event satisfies never;
    }
  }

  #updatePreflight(item: TrackedPreflight, patch: Partial<Preflight>): void {
    const changed = withPreflight(item, patch);
    this.#put(changed);
    this.#pair(item.group);
  }

  /** Makes certain which preflight the request's last hop has, and lays the others of its group anew. */
  #settle(request: TrackedRequest, preflightId: string | undefined): TrackedRequest {
    if (request.settled) {
      this.#put(request);
      return request;
    }
    const item = preflightId === undefined ? undefined : this.#items.get(preflightId);
    const preflight = item?.kind === 'preflight' ? item.preflight : null;
    const closed = preflight === null || request.exchange.endedAt === null ? preflight : closedWith(preflight, request);
    const settled = { ...request, settled: true, exchange: withLastHop(request.exchange, { preflight: closed }) };
    this.#put(settled);
    if (item?.kind === 'preflight') this.#drop(item);
    this.#pair(groupOf(request.exchange));
    return settled;
  }

  /** Lays the waiting requests of a group beside its preflights, for each method by itself. */
  #pair(group: string): void {
    const waiting = this.#groups.waiting(group);
    for (const method of new Set(waiting.map(({ exchange }) => lastHop(exchange).method))) {
      const requests = waiting.filter(({ exchange }) => lastHop(exchange).method === method);
      const pairing = pairInOrder(requests, this.#groups.preflights(group, method));
      for (const request of requests) {
        const preflight = pairing.get(request)?.preflight ?? null;
        if (lastHop(request.exchange).preflight === preflight) continue;
        const mode = preflight === null ? request.exchange.mode : 'cors';
        this.#put({ ...request, exchange: { ...withLastHop(request.exchange, { preflight }), mode } });
      }
    }
    for (const item of this.#groups.preflights(group)) {
      const isOrphan = item.preflight.endedAt !== null && !waiting.some((request) => request.order < item.order);
      if (isOrphan) this.#drop(item);
    }
  }

  #end(request: TrackedRequest): void {
    this.#put(request);
    this.#drop(request);
  }

  #put(item: Tracked): void {
    const id = trackedId(item);
    this.#items.set(id, item);
    this.#groups.put(item);
    this.#touched.add(id);
    if (item.kind === 'request' && concernsCors(item.exchange) && !mayBePreflight(item.exchange)) {
      this.#updated.set(id, item.exchange);
    }
  }

  #drop(item: Tracked): void {
    const id = trackedId(item);
    this.#items.delete(id);
    this.#groups.remove(item);
    this.#touched.add(id);
  }

  #take(): TrackerStep {
    const step = {
      updated: [...this.#updated.values()],
      forgotten: [...this.#forgotten],
      touched: [...this.#touched],
    };
    this.#updated = new Map();
    this.#forgotten = new Set();
    this.#touched = new Set();
    return step;
  }
}

/** Nothing tells of the end of a preflight whose request the page has aborted. */
function closedWith(preflight: Preflight, { exchange }: TrackedRequest): Preflight {
  return preflight.endedAt === null ? { ...preflight, endedAt: exchange.endedAt } : preflight;
}
