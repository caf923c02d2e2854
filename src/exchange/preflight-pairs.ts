import { withLastHop, withPreflight } from './building';
import { type Exchange, lastHop, type Preflight } from './exchange';
import { groupOf, isFor } from './groups';
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
  update(item: TrackedPreflight, patch: Partial<Preflight>): void {
    const changed = withPreflight(item, patch);
    const id = changed.preflight.requestId;
    this.#items.put(changed);
    const owner = this.#items.groups.firstWaiting(item.group, (r) => lastHop(r.exchange).preflight?.requestId === id);
    if (owner !== undefined) this.#give(owner, changed.preflight);
    else if (changed.preflight.endedAt !== null) this.#dropOrphan(changed);
  }

  /** Whether an older request of the same document waits for a preflight to the URL of this one. */
  isAwaited({ exchange, order }: TrackedRequest): boolean {
    return this.#items.groups.firstWaiting(groupOf(exchange), (other) => other.order < order) !== undefined;
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
    const mode = preflight === null ? request.exchange.mode : 'cors';
    this.#items.put({ ...request, exchange: { ...withLastHop(request.exchange, { preflight }), mode } });
  }

  /** The preflight that lies beside the request's last hop for now. */
  #paired({ exchange }: TrackedRequest): TrackedPreflight | null {
    const { preflight } = lastHop(exchange);
    const item = preflight === null ? undefined : this.#items.get(preflight.requestId);
    return item?.kind === 'preflight' ? item : null;
  }

  #openTo({ exchange }: TrackedRequest): TrackedPreflight[] {
    return this.#items.groups.preflights(groupOf(exchange), lastHop(exchange).method);
  }

  /** Makes certain which preflight the request's last hop has. Where the pair was wrong, the others are laid anew. */
  #settle(request: TrackedRequest, item: TrackedPreflight | null): TrackedRequest {
    if (request.settled) {
      this.#items.put(request);
      return request;
    }
    const { exchange } = request;
    const before = lastHop(exchange).preflight?.requestId;
    const preflight = item === null ? null : closedWith(item.preflight, exchange);
    const settled = { ...request, settled: true, exchange: withLastHop(exchange, { preflight }) };
    this.#items.put(settled);
    if (item !== null) this.#items.drop(item);
    if (item?.preflight.requestId !== before) this.#pairAnew(groupOf(exchange), lastHop(exchange).method);
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
