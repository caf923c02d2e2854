import type { Mirror } from '../../../src/background/tab-log';
import { utf8Length } from '../../../src/background/utf8';

/** Knows of each text only how large it is, with its key, as the browser counts it against its quota. */
export class MeasuredMirror implements Mirror {
  readonly #sizes = new Map<string, number>();
  #bytes = 0;
  #most = 0;

  /** The most bytes that it held after any `settle`. */
  get most(): number {
    return this.#most;
  }

  get keys(): string[] {
    return [...this.#sizes.keys()];
  }

  set(key: string, text: string): void {
    this.remove(key);
    const bytes = utf8Length(key) + utf8Length(text);
    this.#sizes.set(key, bytes);
    this.#bytes += bytes;
  }

  remove(key: string): void {
    this.#bytes -= this.#sizes.get(key) ?? 0;
    this.#sizes.delete(key);
  }

  /** To be called after each batch. */
  settle(): void {
    this.#most = Math.max(this.#most, this.#bytes);
  }
}
