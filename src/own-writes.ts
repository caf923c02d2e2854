/**
 * The browser tells a page of each of its own writes to the storage too, a while later: a page that has changed its mind
 * meanwhile would be set back for that while. This tells those echoes from what is news.
 */
export class OwnWrites<T> {
  #awaited: string | null = null;

  /** To be called before a value is written that differs from what is stored: the browser tells of no other. */
  writes(value: T): void {
    this.#awaited = JSON.stringify(value);
  }

  /** The write failed: no echo of it comes. */
  failed(): void {
    this.#awaited = null;
  }

  /** Whether a heard value is news; it is none where a write of this page is under way that will replace it. */
  isNews(heard: T): boolean {
    if (this.#awaited === null) return true;
    // Writes are told of in the order in which they were stored.
    if (JSON.stringify(heard) === this.#awaited) this.#awaited = null;
    return false;
  }
}
