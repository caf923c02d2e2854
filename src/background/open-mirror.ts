import { type Tracked, trackedId } from '../exchange/tracked';
import { LEFT_OUT_KEY, type Mirrored, openKey } from './mirrored';
import type { Mirror } from './tab-log';
import { utf8Length } from './utf8';

/**
 * Mirrors what is open, as far as its share of the storage goes. What is beyond that is in the worker's memory alone;
 * as long as there is any, a mark tells a next worker that some is missing.
 */
export class OpenMirror {
  readonly #mirror: Mirror;
  readonly #most: number;
  readonly #sizes = new Map<string, number>();
  readonly #leftOut = new Set<string>();
  #bytes = 0;
  #isMarked: boolean;

  /** @param most bytes */
  constructor({ open, leftOut }: Mirrored, mirror: Mirror, most: number) {
    this.#mirror = mirror;
    this.#most = most;
    this.#isMarked = leftOut;
    for (const item of open) this.#resize(trackedId(item), utf8Length(JSON.stringify(item)));
  }

  /** Follows the item with this id; undefined: it is open no more. */
  put(id: string, item: Tracked | undefined): void {
    const text = JSON.stringify(item);
    this.#leftOut.delete(id);
    this.#resize(id, item === undefined ? 0 : utf8Length(text));
    if (this.#bytes > this.#most) {
      this.#leftOut.add(id);
      this.#resize(id, 0);
    }
    if (this.#sizes.has(id)) this.#mirror.set(openKey(id), text);
    else this.#mirror.remove(openKey(id));
  }

  /** To be called when all that has changed is put. */
  settle(): void {
    const isPartial = this.#leftOut.size > 0;
    if (isPartial === this.#isMarked) return;
    this.#isMarked = isPartial;
    if (isPartial) this.#mirror.set(LEFT_OUT_KEY, '');
    else this.#mirror.remove(LEFT_OUT_KEY);
  }

  #resize(id: string, bytes: number): void {
    this.#bytes += bytes - (this.#sizes.get(id) ?? 0);
    if (bytes > 0) this.#sizes.set(id, bytes);
    else this.#sizes.delete(id);
  }
}
