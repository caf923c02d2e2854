import type { Header } from '../cors/headers';
import type { BrowserFamily } from './exchange';

/** Milliseconds since the epoch; fractions are kept. */
type Time = number;

/** What each later event says of the request. */
interface Later {
  readonly requestId: string;
  readonly at: Time;
  /** Of the hop that it is about; left out where it is not known. */
  readonly url?: string;
}

/** A request begins; once more, under the same id, for each redirect that is followed. */
export interface RequestStarted {
  readonly type: 'request-started';
  readonly browser: BrowserFamily;
  readonly requestId: string;
  readonly at: Time;
  readonly url: string;
  readonly method: string;
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId: string | null;
  /** Of the document that asked, where the browser does not name its id. */
  readonly documentUrl?: string;
  /** Of the page or worker that asked; `null` (the word) for an opaque origin. */
  readonly origin: string;
  readonly resourceType: string;
}

/**
 * Tells how a request began, as a later event says it; null: no page is concerned. Asked where nothing is known of it,
 * which is seldom.
 */
export type Beginning = () => RequestStarted | null;

export const NO_BEGINNING: Beginning = () => null;

/** Its headers are final and leave for the server. */
export interface RequestSent extends Later {
  readonly type: 'request-sent';
  readonly headers: readonly Header[];
}

/** Status and headers are there. The browser has not yet looked at them for CORS. */
export interface ResponseReceived extends Later {
  readonly type: 'response-received';
  readonly status: number;
  readonly statusText: string;
  readonly httpVersion: string | null;
  readonly headers: readonly Header[];
  /** Left out where the browser does not tell by now. */
  readonly fromCache?: boolean;
}

/** The browser follows, or would follow, a redirect: its answer passed the CORS check. */
export interface RequestRedirected extends Later {
  readonly type: 'request-redirected';
  readonly to: string;
}

/** The browser hands the answer on: it passed every check. */
export interface ResponseStarted extends Later {
  readonly type: 'response-started';
  readonly status: number;
  readonly statusText: string;
  readonly fromCache: boolean;
  /** As the browser judged them: after edits by extensions and DevTools. */
  readonly headers: readonly Header[];
}

export interface RequestCompleted extends Later {
  readonly type: 'request-completed';
}

export interface RequestFailed extends Later {
  readonly type: 'request-failed';
  /** The browser's own word, e.g. `net::ERR_FAILED`. */
  readonly error: string;
}

/** What `capture` makes of the browser's events, and the tracker folds into exchanges. */
export type NetworkEvent =
  | RequestStarted
  | RequestSent
  | ResponseReceived
  | RequestRedirected
  | ResponseStarted
  | RequestCompleted
  | RequestFailed;
