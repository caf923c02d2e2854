import type { Beginning, NetworkEvent, RequestStarted } from '../exchange/events';
import type { Mirror } from './mirror';
import type { CommittedNavigation } from './tab-pages';

/** What the browser tells once, and a log depends on. */
export type Happening =
  | { readonly kind: 'network'; readonly event: NetworkEvent; readonly begun: Beginning }
  | Navigated;

type Navigated =
  | { readonly kind: 'committed'; readonly tabId: number; readonly navigation: CommittedNavigation }
  /** The tab has another id from now on. */
  | { readonly kind: 'replaced'; readonly tabId: number; readonly by: number };

/** A happening as it is written down. Plain data. */
type Written =
  | { readonly kind: 'network'; readonly event: NetworkEvent; readonly begun: RequestStarted | null }
  | Navigated;

interface Taker {
  /** Acts on a happening. True: what it changed waits for the next flush, and until then is in the worker's memory alone. */
  readonly take: (happening: Happening) => boolean;
  /** Called where an earlier worker was stopped in the midst of things: more was on its way to it than what it left. */
  readonly onInterrupted: () => void;
}

/** So many writes at once: those of a few requests. Each event's write costs the browser a tenth of a millisecond. */
const BURST = 50;
/**
 * So many more after each pause in which nothing was heard. What a busy worker hears is in the logs within a tenth of a
 * second: to write it here too took longer than those do, as `npm run bench:overhead` measures it.
 */
const REFILL = 10;
/** Milliseconds. */
const PAUSE = 100;

/** Milliseconds. The browser stops no worker by itself that has heard of anything lately. */
const IDLE = 25_000;
/** Of keys; then comes the worker, and a number. Under each is what was heard, or the time at which the logs had it. */
const PREFIX = 'heard/';

/** Where the journal is kept. */
export interface JournalStore extends Mirror {
  /** Writes now, not with the next batch. Nobody hears where that fails. */
  post(key: string, text: string): void;
}

/**
 * Hands on what the browser tells, and writes it down until it shows in the logs: of what only a worker's memory holds
 * nothing is left when that worker is stopped, and the browser tells nothing twice. A next worker begins with what is
 * written here.
 */
export class Journal {
  readonly #store: JournalStore;
  readonly #now: () => number;
  readonly #worker: string;
  #take: Taker['take'] | null = null;
  /** Not handed on yet: the worker is still starting. */
  #early: Happening[] = [];
  #unwritten: Happening[] = [];
  #writesLeft = BURST;
  #hasHeard = false;
  #isSettled = true;
  #refill: ReturnType<typeof setInterval> | undefined;
  #count = 0;
  /** Keys of what is not in the logs yet, and of what is in them by now. */
  #written: string[] = [];
  #spent: string[] = [];

  /** @param now in milliseconds since the epoch; no two workers start in the same one */
  constructor(store: JournalStore, now: () => number) {
    this.#store = store;
    this.#now = now;
    this.#worker = `${PREFIX}${now()}/`;
  }

  hear(happening: Happening): void {
    if (this.#take === null) this.#early.push(happening);
    else if (!this.#take(happening)) return;
    this.#hasHeard = true;
    this.#isSettled = false;
    // What a busy worker hears is in the logs before it may write again.
    if (this.#take === null || this.#writesLeft > 0) this.#unwritten.push(happening);
    if (this.#writesLeft > 0) this.#write();
  }

  /** Hands on what earlier workers have left, then what has come since, and from now on what comes. */
  begin(stored: ReadonlyMap<string, string>, { take, onInterrupted }: Taker): void {
    const keys = [...stored.keys()].filter((key) => key.startsWith(PREFIX) && !key.startsWith(this.#worker));
    let isInterrupted = false;
    let last: string | undefined;
    for (const key of keys.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))) {
      const [, worker] = key.split('/');
      if (isInterrupted && worker !== last) onInterrupted();
      last = worker;
      const chunk = JSON.parse(stored.get(key) ?? '0') as Written[] | number;
      if (typeof chunk === 'object') for (const written of chunk) take(read(written));
      isInterrupted ||= typeof chunk === 'object' || this.#now() - chunk < IDLE;
    }
    if (isInterrupted) onInterrupted();
    for (const happening of this.#early) take(happening);
    // What comes while a worker starts may still have gone to the one before.
    if (isInterrupted) onInterrupted();
    this.#early = [];
    this.#take = take;
    this.#written.push(...keys);
  }

  /** All that was handed on is in the logs now. What is to be written with them, in one go, empties the journal. */
  settle(): void {
    if (this.#take === null) return;
    // What was written last stays: it tells a next worker when this one was busy.
    if (this.#written.length > 0) {
      for (const key of this.#spent) this.#store.remove(key);
      this.#spent = this.#written;
      this.#written = [];
      this.#date(this.#spent);
    } else if (!this.#isSettled) {
      this.#date(this.#spent.slice(-1));
    }
    this.#unwritten = [];
    this.#isSettled = true;
  }

  /** The browser stops this worker, and has nothing on its way to it: all that it was told is in the logs. */
  rest(): void {
    for (const key of [...this.#spent, ...this.#written]) this.#store.remove(key);
  }

  #date(keys: readonly string[]): void {
    for (const key of keys) this.#store.set(key, String(this.#now()));
  }

  #write(): void {
    const key = `${this.#worker}${this.#count++}`;
    this.#store.post(key, JSON.stringify(this.#unwritten.map(written)));
    this.#written.push(key);
    this.#unwritten = [];
    this.#writesLeft--;
    this.#refill ??= setInterval(() => this.#allowMore(), PAUSE);
  }

  #allowMore(): void {
    // A worker that is still starting has no logs.
    if (this.#take === null && this.#unwritten.length > 0) this.#write();
    if (!this.#hasHeard) this.#writesLeft = Math.min(BURST, this.#writesLeft + REFILL);
    this.#hasHeard = false;
    if (this.#writesLeft < BURST) return;
    clearInterval(this.#refill);
    this.#refill = undefined;
  }
}

function written(happening: Happening): Written {
  return happening.kind === 'network' ? { ...happening, begun: happening.begun() } : happening;
}

function read(happening: Written): Happening {
  return happening.kind === 'network' ? { ...happening, begun: () => happening.begun } : happening;
}
