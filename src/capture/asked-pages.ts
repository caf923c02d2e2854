import type { RequestStarted } from '../exchange/events';

/** A request that has ended, of which Firefox's events do not tell whether the page got the answer. */
export interface EndedRequest {
  readonly tabId: number;
  readonly frameId: number;
  /** That the page asked for, before any redirect. */
  readonly url: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** When the frame has made requests to this URL, as far as it is known; this one is among them. */
  readonly starts: readonly number[];
}

/** What became of an answer: the page got it, the browser kept it from the page, or the page gave it up before it came. */
export type Fate = 'passed' | 'blocked' | 'aborted';

/** Whoever can ask pages what became of an answer. */
export interface AskedPages {
  /** A request begins that the page may be asked about. */
  watch(request: RequestStarted): void;
  /** Null: nobody can tell. */
  ask(ended: EndedRequest): Promise<Fate | null>;
}
