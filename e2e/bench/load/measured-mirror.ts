import type { Mirror, MirroredText } from '../../../src/background/mirror';
import { utf8Length } from '../../../src/background/utf8';

/** Knows of each text only how large it is, with its key, as the browser counts it against its quota. */
export class MeasuredMirror implements Mirror {
  readonly #sizes = new Map<string, number>();
  readonly #unmade = new Map<string, () => string>();
  #bytes = 0;
  #most = 0;

  /** The most bytes that it held after any `settle`. */
  get most(): number {
    return this.#most;
  }

  get keys(): string[] {
    return [...this.#sizes.keys()];
  }

  set(key: string, text: MirroredText): void {
    this.remove(key);
    if (typeof text === 'string') this.#write(key, text);
    else this.#unmade.set(key, text);
  }

  remove(key: string): void {
    this.#bytes -= this.#sizes.get(key) ?? 0;
    this.#sizes.delete(key);
    this.#unmade.delete(key);
  }

  /** To be called after each batch. */
  settle(): void {
    for (const [key, make] of this.#unmade) this.#write(key, make());
    this.#unmade.clear();
    this.#most = Math.max(this.#most, this.#bytes);
  }

  #write(key: string, text: string): void {
    const bytes = utf8Length(key) + utf8Length(text);
    this.#sizes.set(key, bytes);
    this.#bytes += bytes;
  }
}
