import type { Header } from '../cors/headers';
import { isAbortedError } from './browser-errors';
import type { EarlierCredentials } from './earlier-credentials';
import { redirectTargetOf } from './redirect-target';
import type { WithheldCookie } from './withheld-cookie';

/** An answer as it came over the wire. */
export interface Response {
  readonly status: number;
  readonly statusText: string;
  /** As the server sent them, two lines of one name as two entries. */
  readonly headers: readonly Header[];
  /** As the browser judged them, where an extension or DevTools had changed one that CORS reads; else null. */
  readonly judgedHeaders: readonly Header[] | null;
  /** Null: not known. A blocked answer does not tell. */
  readonly fromCache: boolean | null;
  /** E.g. `HTTP/1.1`. */
  readonly httpVersion: string | null;
}

/** https://fetch.spec.whatwg.org/#cors-preflight-fetch */
export interface Preflight {
  readonly requestId: string;
  /** `Access-Control-Request-Method`; empty where the preflight was never sent. */
  readonly requestMethod: string;
  /**
   * Its own `Origin`, where it was seen. Firefox keeps the page's where a redirect has made the request's `null`.
   */
  readonly origin?: string;
  /** `Access-Control-Request-Headers`, split, lower case. */
  readonly requestHeaderNames: readonly string[];
  readonly response: Response | null;
  /** The browser's network error, if it never answered. */
  readonly error: string | null;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** Null while it is open. */
  readonly endedAt: number | null;
}

/** One URL that a request was sent to, or would have been. A redirect begins the next hop. */
export interface Hop {
  readonly url: string;
  readonly method: string;
  /** What this hop's answer is judged against: a serialized origin, or `null` (the word). */
  readonly origin: string;
  readonly preflight: Preflight | null;
  /** False where the request never left the browser, because its preflight failed or the network did. */
  readonly sent: boolean;
  /** Empty where it was not sent. */
  readonly requestHeaders: readonly Header[];
  /** It was sent without any cookie, although this host has set one, in a way that keeps it from other sites. */
  readonly withheldCookie: WithheldCookie | null;
  readonly response: Response | null;
  /** Set where the browser followed the redirect. */
  readonly redirectedTo: string | null;
  /** The browser or an extension redirected by itself (HSTS, an upgrade): no server answered this hop. */
  readonly internal: boolean;
  readonly startedAt: number;
  readonly endedAt: number | null;
}

export type RequestMode = 'cors' | 'no-cors' | 'same-origin' | 'navigate' | 'unknown';

export type Outcome =
  | { readonly kind: 'pending' }
  | { readonly kind: 'completed' }
  /** `error` is the browser's own word, e.g. `net::ERR_FAILED`. */
  | { readonly kind: 'failed'; readonly error: string };

/** The line of code that made the request. Lines and columns count from 1. */
export interface CallSite {
  readonly url: string;
  readonly line: number;
  readonly column: number | null;
  readonly functionName?: string;
}

/** Whose rules and words hold: `chromium` is every browser that is made of it. */
export type BrowserFamily = 'chromium' | 'firefox';

/** What an answer on this hop is judged against: the `Origin` that it was asked with. */
export function originAskedWith(
  { origin, preflight }: Hop,
  on: 'preflight' | 'response' | 'network' | 'request',
): string {
  return on === 'preflight' ? (preflight?.origin ?? origin) : origin;
}

/** One request of a page with its hops and their preflights. Plain data: it is stored and sent as it is. */
export interface Exchange {
  /** The browser's id of the request, unique until the browser restarts. */
  readonly id: string;
  /** In which it was made. */
  readonly browser: BrowserFamily;
  /** −1 where no tab made it: a service worker did. */
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId: string | null;
  readonly documentUrl: string | null;
  /** Of the page or worker that asked; `null` (the word) for an opaque origin. */
  readonly origin: string;
  /** As webRequest names it: `xmlhttprequest`, `font`, `script` … */
  readonly resourceType: string;
  readonly mode: RequestMode;
  readonly hops: readonly [Hop, ...Hop[]];
  readonly outcome: Outcome;
  /** The browser began to hand the answer to the page: it passed every check that CORS makes. */
  readonly passed: boolean;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly callSite: CallSite | null;
  /** https://fetch.spec.whatwg.org/#concept-request-redirect-mode, where a redirect was not followed and DevTools told why. */
  readonly redirectMode: 'manual' | 'error' | null;
  /** Told by earlier requests, or chosen in the Tester, where this one shows nothing itself of whether credentials are included. */
  readonly earlierCredentials: EarlierCredentials | null;
  /** Made while Preflight tried a fix on its endpoint, and may have edited its answers. It proves nothing of a server. */
  readonly tried?: true;
  /** Some of its events came while nobody could hear them, or may have: the worker was stopped in the midst of it. */
  readonly missed?: true;
}

/**
 * Whether a redirect passed its checks and the next hop never began, as with the redirect modes `manual` and `error`:
 * they refuse the first redirect that a server sends.
 */
export function wasRedirectRefused(exchange: Exchange): boolean {
  const isFirst = exchange.hops.slice(0, -1).every(({ internal }) => internal);
  return isFirst && wasLeftAtRedirect(exchange);
}

/** As many requests as a browser makes of one by following redirects. */
const MOST_HOPS = 20;

/** Whether the browser followed redirects until it had enough: of a beacon it says that it was aborted. */
export function isRedirectLoop(exchange: Exchange): boolean {
  return exchange.hops.length >= MOST_HOPS && wasLeftAtRedirect(exchange);
}

/** Chromium redirects such a request and then aborts it; in Firefox it completes. */
function wasLeftAtRedirect(exchange: Exchange): boolean {
  const { outcome, passed } = exchange;
  const hop = lastHop(exchange);
  if (outcome.kind === 'completed') return !passed && redirectTargetOf(hop) !== null;
  return outcome.kind === 'failed' && isAbortedError(outcome.error) && hop.redirectedTo !== null;
}

export function firstHop(exchange: Exchange): Hop {
  return exchange.hops[0];
}

export function lastHop(exchange: Exchange): Hop {
  return exchange.hops[exchange.hops.length - 1] ?? exchange.hops[0];
}
