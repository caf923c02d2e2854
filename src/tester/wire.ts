import type { Header } from '../cors/headers';
import type { Response } from '../exchange/exchange';

/** A header that only the browser writes, or null: it is not to be there. Names are in lower case. */
export interface BrowserHeader {
  readonly name: string;
  readonly value: string | null;
}

/** One request as it is to go out. A redirect is not followed. */
export interface WireRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: readonly Header[];
  readonly body: string | null;
  readonly withCookies: boolean;
  readonly browserHeaders: readonly BrowserHeader[];
}

interface Sent {
  /** As they went out, those of the browser too. */
  readonly requestHeaders: readonly Header[];
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly endedAt: number;
}

/** What became of a request. */
export type WireAnswer =
  /** `error`: the browser's own word where it did not take the answer, such as one that redirects to `data:`; else null. */
  | (Sent & { readonly kind: 'answered'; readonly response: Response; readonly error: string | null })
  | (Sent & { readonly kind: 'failed'; readonly error: string })
  /** The browser asks another URL by itself (HSTS) and has sent nothing yet. */
  | (Sent & { readonly kind: 'moved'; readonly to: string });

/** Really sends a request. Rejects where it cannot, in which case nothing is known of it. */
export type Send = (request: WireRequest) => Promise<WireAnswer>;
