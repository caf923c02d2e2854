import { type Tracked, trackedId } from '../exchange/tracked';
import { LEFT_OUT_KEY, type Mirror, openKey } from './mirror';
import type { Mirrored } from './mirrored';
import { utf8Length } from './utf8';

/**
 * Mirrors what is open, as far as its share of the storage goes: what was heard of last, since the end of what is silent
 * for long may never have been told. The rest is in the worker's memory alone; as long as there is any, a mark tells a
 * next worker that some is missing.
 */
export class OpenMirror {
  readonly #mirror: Mirror;
  readonly #most: number;
  /** Bytes of each item that is mirrored; what was heard of last is the last. */
  readonly #sizes = new Map<string, number>();
  readonly #leftOut = new Set<string>();
  #bytes = 0;
  #isMarked: boolean;

  /** @param most bytes */
  constructor({ open, leftOut }: Mirrored, mirror: Mirror, most: number) {
    this.#mirror = mirror;
    this.#most = most;
    this.#isMarked = leftOut;
    for (const item of [...open].sort((a, b) => a.order - b.order)) this.#add(item, JSON.stringify(item));
  }

  /** Follows the item with this id; undefined: it is open no more. */
  put(id: string, item: Tracked | undefined): void {
    this.#leftOut.delete(id);
    this.#remove(id);
    if (item === undefined) {
      this.#mirror.remove(openKey(id));
      return;
    }
    const text = JSON.stringify(item);
    this.#add(item, text);
    this.#mirror.set(openKey(id), text);
    while (this.#bytes > this.#most) this.#leaveOutOldest();
  }

  /** To be called when all that has changed is put. */
  settle(): void {
    const isPartial = this.#leftOut.size > 0;
    if (isPartial === this.#isMarked) return;
    this.#isMarked = isPartial;
    if (isPartial) this.#mirror.set(LEFT_OUT_KEY, '');
    else this.#mirror.remove(LEFT_OUT_KEY);
  }

  #add(item: Tracked, text: string): void {
    const bytes = utf8Length(text);
    this.#bytes += bytes;
    this.#sizes.set(trackedId(item), bytes);
  }

  #remove(id: string): void {
    this.#bytes -= this.#sizes.get(id) ?? 0;
    this.#sizes.delete(id);
  }

  #leaveOutOldest(): void {
    const [oldest] = this.#sizes.keys();
    if (oldest === undefined) return;
    this.#remove(oldest);
    this.#leftOut.add(oldest);
    this.#mirror.remove(openKey(oldest));
  }
}
