import { browser } from './browser';

/**
 * A value in the browser's storage that several pages read and write. The browser tells a page of its own writes too, a
 * while later: one that has changed its mind meanwhile would be set back for that while, so those are kept from it.
 */
export class StoredValue<T> {
  readonly #key: string;
  readonly #read: (stored: unknown) => T;
  /** As it was loaded, heard or written last; null where that is not known. */
  #last: string | null = null;
  /** What this page has written, until the browser tells of it. */
  #awaited: string | null = null;

  /** @param read makes a value of whatever is stored, nothing included. Never throws */
  constructor(key: string, read: (stored: unknown) => T) {
    this.#key = key;
    this.#read = read;
  }

  /** Rejects where the browser refuses. */
  async load(): Promise<T> {
    const { [this.#key]: stored } = await browser.storage.local.get(this.#key);
    const value = this.#read(stored);
    this.#last = JSON.stringify(value);
    return value;
  }

  /** Rejects with the browser's own words where it refuses. */
  async save(stored: unknown): Promise<void> {
    const text = JSON.stringify(this.#read(stored));
    // The browser tells of no write that changes nothing.
    if (text !== this.#last) this.#awaited = text;
    this.#last = text;
    try {
      await browser.storage.local.set({ [this.#key]: stored });
    } catch (error) {
      this.#awaited = null;
      this.#last = null;
      throw error;
    }
  }

  /** Rejects where the browser refuses. */
  remove(): Promise<void> {
    return browser.storage.local.remove(this.#key);
  }

  /** Hears of what other pages write, and of each removal. Of what else is stored, the log, the browser is not to tell. */
  onNews(hear: (value: T) => void): void {
    browser.storage.local.onChanged.addListener(({ [this.#key]: change }) => {
      if (change === undefined) return;
      const value = this.#read(change.newValue);
      const text = JSON.stringify(value);
      if (this.#awaited === null) {
        this.#last = text;
        hear(value);
      } else if (this.#awaited === text) {
        // Writes are told of in the order in which they were stored: what comes before was replaced by this one.
        this.#awaited = null;
      }
    });
  }
}
