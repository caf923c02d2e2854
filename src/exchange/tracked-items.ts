import type { CachedLoad } from './cached-load';
import { concernsCors, mayBePreflight } from './concerns-cors';
import type { Exchange } from './exchange';
import { Groups } from './groups';
import { cookieId, isMemory, loadId, type Tracked, type TrackedMemory, type TrackedOpen, trackedId } from './tracked';
import type { WithheldCookie } from './withheld-cookie';

/** What one event changed. */
export interface TrackerStep {
  /** Exchanges as they stand now; those that concern CORS only. */
  readonly updated: readonly Exchange[];
  /** Ids of exchanges that were told of before and are none: to be taken out of the log again. */
  readonly forgotten: readonly string[];
  /** Ids of tracked items that changed or went: what is mirrored elsewhere is to follow. */
  readonly touched: readonly string[];
}

/** As many images, scripts and styles of other origins, and hosts with cookies, as a few pages have. */
const MEMORIES = 300;

/** More than a browser has open at once, over all its tabs: so many are open only where their ends were never told. */
export const MOST_OPEN = 20_000;

/** What a tracker has open, with the index over it, and the changes since they were last taken. */
export class TrackedItems {
  readonly groups = new Groups();
  readonly #items = new Map<string, Tracked>();
  readonly #memories = new Map<string, TrackedMemory>();
  readonly #updated = new Map<string, Exchange>();
  readonly #forgotten = new Set<string>();
  readonly #touched = new Set<string>();

  /** How many requests and preflights are open. */
  get size(): number {
    return this.#items.size - this.#memories.size;
  }

  get(id: string): Tracked | undefined {
    return this.#items.get(id);
  }

  values(): Tracked[] {
    return [...this.#items.values()];
  }

  /** Adds an item or its newer state. New ones are to come in the order of their beginnings. */
  put(item: Tracked): void {
    const id = trackedId(item);
    this.#items.set(id, item);
    this.#touched.add(id);
    if (isMemory(item)) this.#remember(id, item);
    else this.#open(item);
    if (item.kind === 'request') this.#updated.set(id, item.exchange);
  }

  /** Here too the oldest goes when there are too many. */
  #open(item: TrackedOpen): void {
    this.groups.put(item);
    if (this.size <= MOST_OPEN) return;
    for (const oldest of this.#items.values()) {
      if (isMemory(oldest)) continue;
      this.drop(oldest);
      return;
    }
  }

  /** The oldest goes when there are too many. */
  #remember(id: string, item: TrackedMemory): void {
    this.#memories.delete(id);
    this.#memories.set(id, item);
    const [oldest] = this.#memories.values();
    if (this.#memories.size > MEMORIES && oldest !== undefined) this.drop(oldest);
  }

  /** What the HTTP cache holds for this URL. */
  loadOf(url: string): CachedLoad | null {
    const memory = this.#memories.get(loadId(url));
    return memory?.kind === 'load' ? memory.load : null;
  }

  /** The cookie that requests to this host may be missing. */
  cookieOf(host: string): WithheldCookie | null {
    const memory = this.#memories.get(cookieId(host));
    return memory?.kind === 'cookie' ? memory.cookie : null;
  }

  drop(item: Tracked): void {
    const id = trackedId(item);
    this.#items.delete(id);
    if (isMemory(item)) this.#memories.delete(id);
    else this.groups.remove(id);
    this.#touched.add(id);
  }

  /** Drops a request that turned out to be none of ours. */
  forget(item: Tracked): void {
    const id = trackedId(item);
    this.drop(item);
    this.#updated.delete(id);
    this.#forgotten.add(id);
  }

  /** The changes since the last call. */
  take(): TrackerStep {
    const step = {
      updated: [...this.#updated.values()].filter((exchange) => concernsCors(exchange) && !mayBePreflight(exchange)),
      forgotten: [...this.#forgotten],
      touched: [...this.#touched],
    };
    this.#updated.clear();
    this.#forgotten.clear();
    this.#touched.clear();
    return step;
  }
}
