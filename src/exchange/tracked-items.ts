import type { CachedLoad } from './cached-load';
import { concernsCors, mayBePreflight } from './concerns-cors';
import type { Exchange } from './exchange';
import { Groups } from './groups';
import { type Tracked, type TrackedLoad, trackedId } from './tracked';

/** What one event changed. */
export interface TrackerStep {
  /** Exchanges as they stand now; those that concern CORS only. */
  readonly updated: readonly Exchange[];
  /** Ids of exchanges that were told of before and are none: to be taken out of the log again. */
  readonly forgotten: readonly string[];
  /** Ids of tracked items that changed or went: what is mirrored elsewhere is to follow. */
  readonly touched: readonly string[];
}

/** As many images, scripts and styles of other origins as a few pages have. */
const CACHED_LOADS = 300;

/** What a tracker has open, with the index over it, and the changes since they were last taken. */
export class TrackedItems {
  readonly groups = new Groups();
  readonly #items = new Map<string, Tracked>();
  readonly #loads = new Map<string, TrackedLoad>();
  #updated = new Map<string, Exchange>();
  #forgotten = new Set<string>();
  #touched = new Set<string>();

  /** How many requests and preflights are open. */
  get size(): number {
    return this.#items.size - this.#loads.size;
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
    if (item.kind !== 'load') this.groups.put(item);
    this.#touched.add(id);
    if (item.kind === 'request' && concernsCors(item.exchange) && !mayBePreflight(item.exchange)) {
      this.#updated.set(id, item.exchange);
    }
  }

  /** Keeps what the HTTP cache holds; the oldest goes when there are too many. */
  putLoad(item: TrackedLoad): void {
    const { url } = item.load;
    this.#loads.delete(url);
    this.#loads.set(url, item);
    this.put(item);
    const [oldest] = this.#loads.values();
    if (this.#loads.size > CACHED_LOADS && oldest !== undefined) this.drop(oldest);
  }

  load(url: string): CachedLoad | null {
    return this.#loads.get(url)?.load ?? null;
  }

  drop(item: Tracked): void {
    const id = trackedId(item);
    this.#items.delete(id);
    if (item.kind === 'load') this.#loads.delete(item.load.url);
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
