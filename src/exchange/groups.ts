import { withoutFragment } from '../cors/without-fragment';
import { type Exchange, lastHop } from './exchange';
import { type TrackedOpen, type TrackedPreflight, type TrackedRequest, trackedId } from './tracked';

/** What a request has in common with its preflight: the document that asked and the URL, without its fragment. */
export function groupOf(exchange: Exchange): string {
  const url = withoutFragment(lastHop(exchange).url);
  return `${exchange.tabId} ${exchange.frameId} ${exchange.documentId ?? ''} ${exchange.origin} ${url}`;
}

/** The same group, once its tab has got another id. */
export function groupInTab(group: string, tabId: number): string {
  return `${tabId}${group.slice(group.indexOf(' '))}`;
}

interface Group {
  /** Those whose preflight is not certain yet. Both are in the order of beginnings. */
  readonly waiting: Map<string, TrackedRequest>;
  readonly preflights: Map<string, TrackedPreflight>;
}

/** An index over what is tracked: who could be whose preflight. Items are to be put in the order of their beginnings. */
export class Groups {
  readonly #groups = new Map<string, Group>();
  readonly #keys = new Map<string, string>();

  put(item: TrackedOpen): void {
    const id = trackedId(item);
    if (item.kind === 'request' && item.settled) {
      this.remove(id);
      return;
    }
    const key = item.kind === 'preflight' ? item.group : groupOf(item.exchange);
    if (this.#keys.get(id) !== key) this.remove(id);
    const group = this.#groups.get(key) ?? { waiting: new Map(), preflights: new Map() };
    if (item.kind === 'preflight') group.preflights.set(id, item);
    else group.waiting.set(id, item);
    this.#groups.set(key, group);
    this.#keys.set(id, key);
  }

  remove(id: string): void {
    const key = this.#keys.get(id);
    const group = key === undefined ? undefined : this.#groups.get(key);
    if (key === undefined || group === undefined) return;
    this.#keys.delete(id);
    group.waiting.delete(id);
    group.preflights.delete(id);
    if (group.waiting.size === 0 && group.preflights.size === 0) this.#groups.delete(key);
  }

  /** The group that a request is in, or would be. What was written once need not be written again. */
  keyOf(exchange: Exchange): string {
    return this.#keys.get(exchange.id) ?? groupOf(exchange);
  }

  /** The first of the waiting requests of the group that is as asked for. */
  firstWaiting(key: string, is: (request: TrackedRequest) => boolean): TrackedRequest | undefined {
    for (const request of this.#groups.get(key)?.waiting.values() ?? []) if (is(request)) return request;
    return undefined;
  }

  /** Requests with this method whose preflight is not certain yet. */
  waiting(key: string, method: string): TrackedRequest[] {
    const requests = this.#groups.get(key)?.waiting.values() ?? [];
    return [...requests].filter(({ exchange }) => lastHop(exchange).method === method);
  }

  /** Preflights for this method that no request has for certain; one that was never sent is open to every method. */
  preflights(key: string, method: string): TrackedPreflight[] {
    const preflights = this.#groups.get(key)?.preflights.values() ?? [];
    return [...preflights].filter(({ preflight }) => isFor(preflight.requestMethod, method));
  }
}

/** Whether a preflight that asked for `asked` may be that of a request with `method`. */
export function isFor(asked: string, method: string): boolean {
  return asked === method || asked === '';
}
