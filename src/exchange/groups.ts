import { type Exchange, lastHop } from './exchange';
import { type Tracked, type TrackedPreflight, type TrackedRequest, trackedId } from './tracked';

/** What a request has in common with its preflight: the document that asked and the URL, without its fragment. */
export function groupOf(exchange: Exchange): string {
  const [url] = lastHop(exchange).url.split('#', 1);
  return `${exchange.tabId} ${exchange.frameId} ${exchange.documentId ?? ''} ${exchange.origin} ${url}`;
}

/** An index over what is tracked: who could be whose preflight. Each list is in the order of beginnings. */
export class Groups {
  readonly #groups = new Map<string, Map<string, Tracked>>();
  readonly #groupOfId = new Map<string, string>();

  put(item: Tracked): void {
    const id = trackedId(item);
    const key = item.kind === 'preflight' ? item.group : groupOf(item.exchange);
    const before = this.#groupOfId.get(id);
    if (before !== undefined && before !== key) this.#delete(before, id);
    const group = this.#groups.get(key) ?? new Map<string, Tracked>();
    group.set(id, item);
    this.#groups.set(key, group);
    this.#groupOfId.set(id, key);
  }

  remove(item: Tracked): void {
    const id = trackedId(item);
    const key = this.#groupOfId.get(id);
    if (key === undefined) return;
    this.#delete(key, id);
    this.#groupOfId.delete(id);
  }

  /** Requests of the group whose preflight is not certain yet. */
  waiting(key: string): TrackedRequest[] {
    const requests: TrackedRequest[] = [];
    for (const item of this.#groups.get(key)?.values() ?? []) {
      if (item.kind === 'request' && !item.settled) requests.push(item);
    }
    return requests.sort((a, b) => a.order - b.order);
  }

  /** Preflights of the group that no request has for certain; one that was never sent is open to every method. */
  preflights(key: string, method?: string): TrackedPreflight[] {
    const preflights: TrackedPreflight[] = [];
    for (const item of this.#groups.get(key)?.values() ?? []) {
      if (item.kind !== 'preflight') continue;
      const asked = item.preflight.requestMethod;
      if (method === undefined || asked === method || asked === '') preflights.push(item);
    }
    return preflights.sort((a, b) => a.order - b.order);
  }

  #delete(key: string, id: string): void {
    const group = this.#groups.get(key);
    group?.delete(id);
    if (group?.size === 0) this.#groups.delete(key);
  }
}
