import { hopsWithLast, withLastHop } from './building';
import { type Exchange, lastHop, type Preflight } from './exchange';
import { isFor } from './groups';
import { pairInOrder, preflightOfFailed, preflightOfSent } from './pairing';
import type { TrackedPreflight, TrackedRequest } from './tracked';
import type { TrackedItems } from './tracked-items';

/**
 * Lays preflights beside the requests that wait for one (see pairing.ts), and settles which a request has once it moves
 * on. Those that are nobody's go.
 */
export class PreflightPairs {
  readonly #items: TrackedItems;

  constructor(items: TrackedItems) {
    this.#items = items;
  }

  /** Lays a new preflight beside the first request that has none. */
  add(item: TrackedPreflight): void {
    this.#items.put(item);
    const { requestMethod } = item.preflight;
    const first = this.#items.groups.firstWaiting(item.group, ({ order, exchange }) => {
      const { method, preflight } = lastHop(exchange);
      return preflight === null && order < item.order && isFor(requestMethod, method);
    });
    if (first !== undefined) this.#give(first, item.preflight);
  }

  /** Follows a preflight on its way, wherever it lies. */
  update(item: TrackedPreflight, preflight: Preflight): void {
    const changed = { ...item, preflight };
    const id = preflight.requestId;
    this.#items.put(changed);
    const owner = this.#items.groups.firstWaiting(item.group, (r) => lastHop(r.exchange).preflight?.requestId === id);
    if (owner !== undefined) this.#give(owner, preflight);
    else if (preflight.endedAt !== null) this.#dropOrphan(changed);
  }

  /** Whether an older request of the same document waits for a preflight to the URL of this one. */
  isAwaited({ exchange, order }: TrackedRequest): boolean {
    return (
      this.#items.groups.firstWaiting(this.#items.groups.keyOf(exchange), (other) => other.order < order) !== undefined
    );
  }

  /** Settles a request that was redirected unsent: its preflight is the one beside it. Returns it as it is kept. */
  settleMoved(request: TrackedRequest): TrackedRequest {
    return this.#settle(request, this.#paired(request));
  }

  /** Settles a request that is sent, by its headers. Returns it as it is kept. */
  settleSent(request: TrackedRequest): TrackedRequest {
    return this.#settle(
      request,
      preflightOfSent(request, this.#paired(request), () => this.#openTo(request)),
    );
  }

  /** Settles a request that has failed. Returns it as it is kept. */
  settleFailed(request: TrackedRequest): TrackedRequest {
    return this.#settle(
      request,
      preflightOfFailed(request, this.#paired(request), () => this.#openTo(request)),
    );
  }

  #give(request: TrackedRequest, preflight: Preflight | null): void {
    const { exchange } = request;
    const mode = preflight === null ? exchange.mode : 'cors';
    const hops = hopsWithLast(exchange, { ...lastHop(exchange), preflight });
    this.#items.put({ ...request, exchange: { ...exchange, hops, mode } });
  }

  /** The preflight that lies beside the request's last hop for now. */
  #paired({ exchange }: TrackedRequest): TrackedPreflight | null {
    const { preflight } = lastHop(exchange);
    const item = preflight === null ? undefined : this.#items.get(preflight.requestId);
    return item?.kind === 'preflight' ? item : null;
  }

  #openTo({ exchange }: TrackedRequest): TrackedPreflight[] {
    return this.#items.groups.preflights(this.#items.groups.keyOf(exchange), lastHop(exchange).method);
  }

  /** Makes certain which preflight the request's last hop has. Where the pair was wrong, the others are laid anew. */
  #settle(request: TrackedRequest, item: TrackedPreflight | null): TrackedRequest {
    if (request.settled) {
      this.#items.put(request);
      return request;
    }
    const { exchange } = request;
    const hop = lastHop(exchange);
    const before = hop.preflight?.requestId;
    const preflight = item === null ? null : closedWith(item.preflight, exchange);
    const seen = preflight === hop.preflight ? exchange : withLastHop(exchange, { ...hop, preflight });
    const settled = { ...request, settled: true, exchange: seen };
    this.#items.put(settled);
    if (item !== null) this.#items.drop(item);
    if (item?.preflight.requestId !== before)
      this.#pairAnew(this.#items.groups.keyOf(exchange), lastHop(exchange).method);
    return settled;
  }

  #pairAnew(group: string, method: string): void {
    const waiting = this.#items.groups.waiting(group, method);
    const preflights = this.#items.groups.preflights(group, method);
    const pairing = pairInOrder(waiting, preflights);
    for (const request of waiting) {
      const preflight = pairing.get(request)?.preflight ?? null;
      if (lastHop(request.exchange).preflight !== preflight) this.#give(request, preflight);
    }
    const taken = new Set(pairing.values());
    for (const item of preflights) {
      if (!taken.has(item) && item.preflight.endedAt !== null) this.#dropOrphan(item);
    }
  }

  /** A preflight that is over, and that no older request waits for, is nobody's: the page has aborted its request. */
  #dropOrphan(item: TrackedPreflight): void {
    if (this.#items.groups.firstWaiting(item.group, ({ order }) => order < item.order) === undefined)
      this.#items.drop(item);
  }
}

/** Nothing tells of the end of a preflight whose request the page has aborted. */
function closedWith(preflight: Preflight, { endedAt }: Exchange): Preflight {
  return preflight.endedAt === null && endedAt !== null ? { ...preflight, endedAt } : preflight;
}
