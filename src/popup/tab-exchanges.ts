import type { BackgroundToViewer, LogEntry, LogState } from '../messages';

/** The exchanges of the popup's tab, and the state of its log, as the background tells of them. */
export class TabExchanges {
  #entries = new Map<string, LogEntry>();
  #state: LogState | null = null;

  /** In the order in which they were made. */
  get all(): LogEntry['exchange'][] {
    return [...this.#entries.values()].map(({ exchange }) => exchange);
  }

  /** Null until the background has answered. */
  get state(): LogState | null {
    return this.#state;
  }

  hear(message: BackgroundToViewer): void {
    switch (message.type) {
      case 'log':
        this.#entries = new Map();
        this.#put(message.entries);
        this.#state = message.state;
        break;
      case 'entries':
        this.#put(message.entries);
        break;
      case 'forgotten':
        for (const id of message.ids) this.#entries.delete(id);
        break;
      case 'cleared':
        this.#keep(new Set(message.kept));
        this.#state = message.state;
        break;
      case 'state':
        this.#state = message.state;
        break;
      default:
        message satisfies never;
    }
  }

  #put(entries: readonly LogEntry[]): void {
    for (const entry of entries) this.#entries.set(entry.exchange.id, entry);
  }

  #keep(ids: ReadonlySet<string>): void {
    for (const id of this.#entries.keys()) if (!ids.has(id)) this.#entries.delete(id);
  }
}
