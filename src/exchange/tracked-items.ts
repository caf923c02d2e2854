import { concernsCors, mayBePreflight } from './concerns-cors';
import type { Exchange } from './exchange';
import { Groups } from './groups';
import { type Tracked, trackedId } from './tracked';

/** What one event changed. */
export interface TrackerStep {
  /** Exchanges as they stand now; those that concern CORS only. */
  readonly updated: readonly Exchange[];
  /** Ids of exchanges that were told of before and are none: to be taken out of the log again. */
  readonly forgotten: readonly string[];
  /** Ids of tracked items that changed or went: what is mirrored elsewhere is to follow. */
  readonly touched: readonly string[];
}

/** What a tracker has open, with the index over it, and the changes since they were last taken. */
export class TrackedItems {
  readonly groups = new Groups();
  readonly #items = new Map<string, Tracked>();
  #updated = new Map<string, Exchange>();
  #forgotten = new Set<string>();
  #touched = new Set<string>();

  get size(): number {
    return this.#items.size;
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
    this.groups.put(item);
    this.#touched.add(id);
    if (item.kind === 'request' && concernsCors(item.exchange) && !mayBePreflight(item.exchange)) {
      this.#updated.set(id, item.exchange);
    }
  }

  drop(item: Tracked): void {
    const id = trackedId(item);
    this.#items.delete(id);
    this.groups.remove(id);
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
