import type { Seed } from './seed';

/**
 * Where a request goes: `app` is the page's own server, `api` another origin of its site, `other` one of another site.
 * Nothing listens at `closed`, and `nowhere` is a host that cannot be found.
 */
export type Place = 'app' | 'api' | 'other' | 'closed' | 'nowhere';

/**
 * Who asks: the page, a dedicated worker of it, a sandboxed frame, whose origin is opaque, or a frame whose requests
 * the site's service worker makes in its stead.
 */
export type Asker = 'page' | 'worker' | 'sandbox' | 'controlled';

export type HeaderLine = readonly [name: string, value: string];

export type Ask =
  | {
      readonly by: 'fetch';
      readonly mode: 'cors' | 'no-cors';
      readonly method: string;
      readonly credentials: 'omit' | 'same-origin' | 'include';
      readonly headers: readonly HeaderLine[];
      readonly body: string | null;
      /** Left out: the page follows redirects. */
      readonly redirect?: 'manual' | 'error';
    }
  | {
      readonly by: 'xhr';
      readonly method: string;
      readonly withCredentials: boolean;
      readonly headers: readonly HeaderLine[];
      readonly body: string | null;
      /** Listens for the progress of the upload, which takes a preflight. */
      readonly upload: boolean;
    }
  | { readonly by: 'event-source'; readonly withCredentials: boolean }
  | {
      readonly by: 'script' | 'module' | 'image' | 'style';
      /** Null: without CORS, which a module cannot be. */
      readonly crossorigin: 'anonymous' | 'use-credentials' | null;
    }
  | { readonly by: 'font' }
  /** `type` is the media type of what it sends. */
  | { readonly by: 'beacon'; readonly type: string };

/**
 * What a server sends. Values may hold `{origin}` (the request's own), `{app}`, `{api}`, `{other}` (those servers'),
 * `{port}` (the page's) and `{next}` (the URL of the next hop).
 */
export interface CaseAnswer {
  readonly status: number;
  /** Two lines of one name are two entries. */
  readonly headers: readonly HeaderLine[];
  /** Closes the connection instead of answering. */
  readonly drop?: boolean;
  /** What the generator has put wrong; left out where that is not known any more, since a fix has changed it. */
  readonly seeds?: readonly Seed[];
}

export interface CaseHop {
  readonly at: Place;
  readonly preflight: CaseAnswer;
  readonly response: CaseAnswer;
}

/** When the page aborts its request. */
export interface Abort {
  /**
   * `start`: at once. `preflight`, `response`: when that request of a hop has arrived at its server, before the answer.
   * `body`: when the beginning of the answer is on its way.
   */
  readonly at: 'start' | 'preflight' | 'response' | 'body';
  readonly hop: number;
  /** The server does not wait for the abort: either may be first at the browser. */
  readonly isRace: boolean;
}

/** What the page loads from the very URL beforehand, without CORS, so that the answer may come from the HTTP cache. */
export interface EarlierLoad {
  readonly by: 'image' | 'script' | 'fetch';
  /** What the server sends to a request without `Origin`. */
  readonly answer: CaseAnswer;
}

/** One request of a page and how the servers answer it: data that can be printed and run again. */
export interface Case {
  /** The seed and the index, from which the case can be made again. */
  readonly id: string;
  readonly from: Asker;
  readonly ask: Ask;
  /** The browser holds a cookie for every URL of this case. */
  readonly hasCookie: boolean;
  /** The page asks the same thing twice; the second time counts. A preflight may come from the cache then. */
  readonly isRepeated: boolean;
  readonly earlier?: EarlierLoad;
  readonly abort?: Abort;
  readonly hops: readonly CaseHop[];
}

/** Whether the CORS check is made for a request with credentials. */
export function includesCredentials(ask: Ask): boolean {
  switch (ask.by) {
    case 'fetch':
      return ask.credentials === 'include';
    case 'xhr':
    case 'event-source':
      return ask.withCredentials;
    case 'script':
    case 'module':
    case 'image':
    case 'style':
      return ask.crossorigin === 'use-credentials';
    case 'font':
      return false;
    case 'beacon':
      return true;
    default:
      return ask satisfies never;
  }
}

/** The method that goes out on the first hop. */
export function methodOf(ask: Ask): string {
  if (ask.by === 'beacon') return 'POST';
  if (ask.by !== 'fetch' && ask.by !== 'xhr') return 'GET';
  return /^(delete|get|head|options|post|put)$/i.test(ask.method) ? ask.method.toUpperCase() : ask.method;
}

/** Whether it is asked in the mode `no-cors`: what the page may not read, CORS does not check. */
export function isNoCors(ask: Ask): boolean {
  switch (ask.by) {
    case 'fetch':
      return ask.mode === 'no-cors';
    case 'beacon':
      return ask.type === 'text/plain';
    case 'script':
    case 'image':
    case 'style':
      return ask.crossorigin === null;
    default:
      return false;
  }
}

/** Whether the page can abort it. */
export function isAbortable({ by }: Ask): boolean {
  return by === 'fetch' || by === 'xhr';
}
