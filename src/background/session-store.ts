import { browser } from '../browser';
import type { Mirror, MirroredText } from './mirror';

/** What is to be written: a text under a key, or null to remove it. */
type Pending = Map<string, MirroredText | null>;

/**
 * Mirrors the worker's memory to `storage.session`, since the browser stops the worker after 30 s of idleness. Writes
 * are gathered while one is under way, and it is over before the next begins, so that they never race. Values are
 * texts: the browser counts a text by its length, and a structure by several times that.
 */
export class SessionStore implements Mirror {
  #pending: Pending = new Map();
  #isScheduled = false;
  #writing: Promise<void> = Promise.resolve();
  readonly #onRefused: (keys: readonly string[]) => void;

  /** @param onRefused hears of the keys whose texts the browser did not take: its quota is all that it refuses for */
  constructor(onRefused: (keys: readonly string[]) => void) {
    this.#onRefused = onRefused;
  }

  /** All that an earlier worker has left, by key. */
  async read(): Promise<Map<string, string>> {
    const stored = await browser.storage.session.get(null);
    return new Map(Object.entries(stored).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  }

  set(key: string, text: MirroredText): void {
    this.#change(key, text);
  }

  remove(key: string): void {
    this.#change(key, null);
  }

  /** Writes at once, in no order with what is gathered. A text that the browser does not take is not tried again. */
  post(key: string, text: string): void {
    browser.storage.session.set({ [key]: text }).catch(() => undefined);
  }

  #change(key: string, text: MirroredText | null): void {
    this.#pending.set(key, text);
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    this.#writing = this.#writing.then(() => this.#write());
  }

  async #write(): Promise<void> {
    this.#isScheduled = false;
    const pending = this.#pending;
    this.#pending = new Map();
    const values: Record<string, string> = {};
    const removed: string[] = [];
    for (const [key, text] of pending) {
      if (text === null) removed.push(key);
      else values[key] = typeof text === 'string' ? text : text();
    }
    // Both are on their way before a wait: no worker is stopped between what goes and what comes in its place.
    const setting = Object.keys(values).length > 0 ? browser.storage.session.set(values) : Promise.resolve();
    const removing = removed.length > 0 ? browser.storage.session.remove(removed) : Promise.resolve();
    const [set] = await Promise.allSettled([setting, removing]);
    if (set.status === 'rejected') await this.#writeOneByOne(values);
  }

  /** A batch is refused as a whole, although most of it may have room. */
  async #writeOneByOne(values: Readonly<Record<string, string>>): Promise<void> {
    const refused: string[] = [];
    for (const [key, text] of Object.entries(values)) {
      try {
        await browser.storage.session.set({ [key]: text });
      } catch {
        refused.push(key);
      }
    }
    if (refused.length > 0) this.#onRefused(refused);
  }
}
