import type { CachedLoad } from './cached-load';
import type { Exchange, Preflight } from './exchange';
import type { WithheldCookie } from './withheld-cookie';

/** A request that has not ended, or whose preflight may still turn out to be another's. Plain data. */
export interface TrackedRequest {
  readonly kind: 'request';
  /** Counts the beginnings of requests, preflights too. A redirect begins anew. */
  readonly order: number;
  readonly exchange: Exchange;
  /** Which preflight the last hop has, or that it has none, is certain. */
  readonly settled: boolean;
  /** An earlier tracker had it, and ended while events were on their way; whether one was heard since. */
  readonly interrupted?: 'not-heard-since' | 'heard-since';
  /** An event of it is certainly missing. */
  readonly lacks?: true;
}

/** A preflight on its own way. */
export interface TrackedPreflight {
  readonly kind: 'preflight';
  readonly order: number;
  readonly group: string;
  readonly tabId: number;
  readonly preflight: Preflight;
}

/** What the HTTP cache holds for a later request to trip over. */
export interface TrackedLoad {
  readonly kind: 'load';
  readonly order: number;
  readonly load: CachedLoad;
}

/** A cookie that later requests to its host may be missing. */
export interface TrackedCookie {
  readonly kind: 'cookie';
  readonly order: number;
  readonly cookie: WithheldCookie;
}

/** What is on its way. */
export type TrackedOpen = TrackedRequest | TrackedPreflight;

/** What is remembered for requests to come. */
export type TrackedMemory = TrackedLoad | TrackedCookie;

export type Tracked = TrackedOpen | TrackedMemory;

/** The id under which events tell of it. */
export function trackedId(item: Tracked): string {
  switch (item.kind) {
    case 'request':
      return item.exchange.id;
    case 'preflight':
      return item.preflight.requestId;
    case 'load':
      return loadId(item.load.url);
    case 'cookie':
      return cookieId(item.cookie.host);
    default:
      return item satisfies never;
  }
}

export function loadId(url: string): string {
  return `load ${url}`;
}

export function cookieId(host: string): string {
  return `cookie ${host}`;
}

export function isMemory(item: Tracked): item is TrackedMemory {
  return item.kind === 'load' || item.kind === 'cookie';
}
