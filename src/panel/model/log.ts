import type { LogEntry } from '../../messages';
import { type Diagnose, type Entry, toEntry } from './entry';
import { factsOf } from './facts';
import { FILTERS, type Filter, matches } from './filters';

export type { Entry } from './entry';

export type Counts = Readonly<Record<Filter, number>>;

/**
 * The exchanges of a tab in the order they began. A new one replaces its older self in its place. It changes as it
 * hears: a copy of ten thousand for each message would cost more than all the rest.
 */
export class Log {
  readonly #diagnose: Diagnose;
  readonly #limit: number;
  #entries = new Map<string, Entry>();
  #isInOrder = true;
  #lastStart = 0;
  #dropped = 0;
  readonly #counts: Record<Filter, number> = { blocked: 0, preflighted: 0, 'not-cors': 0, all: 0 };
  readonly #uncounted = new Map<string, Entry>();

  constructor(diagnose: Diagnose, limit: number) {
    this.#diagnose = diagnose;
    this.#limit = limit;
  }

  get entries(): Entry[] {
    return [...this.#entries.values()];
  }

  /** Exchanges that are not shown any more, or never were, because a log was full. */
  get dropped(): number {
    return this.#dropped;
  }

  /** How many of the entries that `judge` has been through each filter shows; `all` are all there are. */
  get counts(): Counts {
    return { ...this.#counts, all: this.#entries.size };
  }

  entry(id: string): Entry | undefined {
    return this.#entries.get(id);
  }

  /**
   * Takes new entries in, and lets the oldest go beyond the limit. What a prerendered page has asked comes in when the
   * page is shown, which may be after what it asks from then on.
   */
  add(added: Iterable<LogEntry>): void {
    for (const entry of added) this.#put(entry);
    if (!this.#isInOrder) this.#sort();
    this.#trim();
  }

  /**
   * Holds the log against all that the background has of it: after the first connection and each one that was lost in
   * between. What only the panel has, the background let go because it was full; if it let nothing go, then the log was
   * emptied in the meantime and those entries go here too.
   */
  merge(fresh: readonly LogEntry[], lost: number): void {
    if (lost === 0) this.keep(new Set(fresh.map(({ exchange }) => exchange.id)));
    for (const entry of fresh) this.#put(entry);
    this.#sort();
    // All that ever was in it, less what is here.
    this.#dropped = Math.max(0, lost + fresh.length - this.#entries.size);
    this.#trim();
  }

  keep(ids: ReadonlySet<string>): void {
    for (const id of this.#entries.keys()) if (!ids.has(id)) this.#remove(id);
    this.#dropped = 0;
  }

  forget(ids: Iterable<string>): void {
    for (const id of ids) this.#remove(id);
  }

  /** Counts entries that never came in. */
  addDropped(count: number): void {
    this.#dropped += count;
  }

  /** Judges and counts what is new, for as long as `mayGoOn` says so. Reports whether all is done. */
  judge(mayGoOn: () => boolean): boolean {
    for (const [id, entry] of this.#uncounted) {
      if (!mayGoOn()) return false;
      this.#uncounted.delete(id);
      this.#count(entry, 1);
      // Found out now, so that the first letter in the filter field need not wait for thousands of them.
      factsOf(entry);
    }
    return true;
  }

  /** Reports whether the entry is judged and counted. */
  isJudged(id: string): boolean {
    return !this.#uncounted.has(id);
  }

  #put(added: LogEntry): void {
    const { id, startedAt } = added.exchange;
    this.#uncount(id);
    if (startedAt < this.#lastStart && !this.#entries.has(id)) this.#isInOrder = false;
    this.#lastStart = Math.max(this.#lastStart, startedAt);
    const entry = toEntry(added, this.#diagnose);
    this.#entries.set(id, entry);
    this.#uncounted.set(id, entry);
  }

  #sort(): void {
    this.#entries = new Map([...this.#entries].sort(([, a], [, b]) => a.exchange.startedAt - b.exchange.startedAt));
    this.#isInOrder = true;
  }

  #remove(id: string): void {
    this.#uncount(id);
    this.#entries.delete(id);
  }

  #uncount(id: string): void {
    const entry = this.#entries.get(id);
    if (entry !== undefined && !this.#uncounted.delete(id)) this.#count(entry, -1);
  }

  #count(entry: Entry, by: 1 | -1): void {
    for (const filter of FILTERS) if (matches(entry, filter)) this.#counts[filter] += by;
  }

  #trim(): void {
    const over = this.#entries.size - this.#limit;
    if (over <= 0) return;
    for (const id of this.#entries.keys()) {
      if (this.#entries.size <= this.#limit) break;
      this.#remove(id);
    }
    this.#dropped += over;
  }
}
