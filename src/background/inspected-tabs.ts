import type { Mirror } from './mirror';

/** The key in the mirror. */
export const INSPECTED_KEY = 'inspected';

/**
 * The tabs that DevTools, or a panel in a tab of its own, looks into. The worker may stop while they are open: those
 * that an earlier worker knew count until their pages have had the time to connect again.
 */
export class InspectedTabs {
  readonly #mirror: Mirror;
  #earlier: ReadonlySet<number>;
  #open: ReadonlySet<number> = new Set();

  /** @param stored what an earlier worker has left under `INSPECTED_KEY` */
  constructor(mirror: Mirror, stored: string | undefined) {
    this.#mirror = mirror;
    this.#earlier = new Set(stored === undefined ? [] : (JSON.parse(stored) as number[]));
  }

  get tabs(): Set<number> {
    return new Set([...this.#earlier, ...this.#open]);
  }

  /** Takes the tabs whose pages are connected. A page that goes takes its tab with it, whoever knew it first. */
  connected(open: ReadonlySet<number>): void {
    const gone = new Set([...this.#open].filter((tabId) => !open.has(tabId)));
    this.#earlier = new Set([...this.#earlier].filter((tabId) => !gone.has(tabId)));
    this.#open = new Set([...open].filter((tabId) => tabId >= 0));
    this.#store();
  }

  /** Lets go what has not connected again. */
  forgetEarlier(): void {
    if (this.#earlier.size === 0) return;
    this.#earlier = new Set();
    this.#store();
  }

  #store(): void {
    this.#mirror.set(INSPECTED_KEY, JSON.stringify([...this.tabs]));
  }
}
