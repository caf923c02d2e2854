/** More than a browser has open in one tab. */
const MOST = 20_000;

/** The ids of what is gone for good, of which something may still be heard. Of too many, the oldest are forgotten. */
export class LatelyGone<Id> {
  readonly #ids = new Set<Id>();

  add(id: Id): void {
    this.#ids.add(id);
    const [oldest] = this.#ids;
    if (this.#ids.size > MOST && oldest !== undefined) this.#ids.delete(oldest);
  }

  has(id: Id): boolean {
    return this.#ids.has(id);
  }

  /** Nothing more will be heard of it. */
  delete(id: Id): void {
    this.#ids.delete(id);
  }
}
