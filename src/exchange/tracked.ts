import type { CachedLoad } from './cached-load';
import type { Exchange, Preflight } from './exchange';

/** A request that has not ended, or whose preflight may still turn out to be another's. Plain data. */
export interface TrackedRequest {
  readonly kind: 'request';
  /** Counts the beginnings of requests, preflights too. A redirect begins anew. */
  readonly order: number;
  readonly exchange: Exchange;
  /** Which preflight the last hop has, or that it has none, is certain. */
  readonly settled: boolean;
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

export type Tracked = TrackedRequest | TrackedPreflight | TrackedLoad;

/** The id under which events tell of it. */
export function trackedId(item: Tracked): string {
  switch (item.kind) {
    case 'request':
      return item.exchange.id;
    case 'preflight':
      return item.preflight.requestId;
    case 'load':
      return `load ${item.load.url}`;
    default:
      return item satisfies never;
  }
}
