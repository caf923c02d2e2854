import type { BackgroundToViewer, LogEntry } from '../../messages';
import type { Log } from './log';

/** A message that changes which exchanges there are. */
export type LogMessage = Exclude<BackgroundToViewer, { readonly type: 'state' }>;

type HeldBack = Exclude<LogMessage, { type: 'entries' }> | { type: 'entries'; entries: Map<string, LogEntry> };

/** Does to the log what the message says. */
export function apply(log: Log, message: LogMessage): void {
  switch (message.type) {
    case 'log':
      log.merge(message.entries, message.state.dropped);
      break;
    case 'entries':
      log.add(message.entries);
      break;
    case 'forgotten':
      log.forget(message.ids);
      break;
    case 'cleared':
      log.keep(new Set(message.kept));
      break;
  }
}

/** What the background has said and the log does not know yet: until the next frame, or for as long as it is paused. */
export class Held {
  readonly #limit: number;
  #messages: HeldBack[] = [];
  #lost = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  push(message: LogMessage): void {
    if (message.type === 'entries') {
      this.#pushEntries(message.entries);
      return;
    }
    if (message.type === 'forgotten') this.#keep((id) => !message.ids.includes(id));
    if (message.type === 'cleared') {
      const kept = new Set(message.kept);
      this.#keep((id) => kept.has(id));
      this.#lost = 0;
    }
    this.#messages.push(message);
  }

  /** The ids of exchanges that are new to a log. */
  newTo(log: Log): Set<string> {
    const ids = new Set<string>();
    for (const message of this.#messages) {
      if (message.type !== 'entries' && message.type !== 'log') continue;
      for (const { exchange } of message.entries.values()) {
        if (log.entry(exchange.id) === undefined) ids.add(exchange.id);
      }
    }
    return ids;
  }

  /** Tells the log all of it, and holds nothing any more. */
  release(log: Log): void {
    for (const message of this.#messages) {
      apply(log, message.type === 'entries' ? { type: 'entries', entries: [...message.entries.values()] } : message);
    }
    log.addDropped(this.#lost);
    this.discard();
  }

  discard(): void {
    this.#messages = [];
    this.#lost = 0;
  }

  #pushEntries(entries: readonly LogEntry[]): void {
    const last = this.#messages.at(-1);
    const map = last?.type === 'entries' ? last.entries : new Map<string, LogEntry>();
    if (last?.type !== 'entries') this.#messages.push({ type: 'entries', entries: map });
    for (const entry of entries) map.set(entry.exchange.id, entry);
    for (const id of map.keys()) {
      if (map.size <= this.#limit) break;
      map.delete(id);
      this.#lost++;
    }
  }

  #keep(isKept: (id: string) => boolean): void {
    for (const message of this.#messages) {
      if (message.type !== 'entries') continue;
      for (const id of message.entries.keys()) if (!isKept(id)) message.entries.delete(id);
    }
  }
}
