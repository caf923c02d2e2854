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

export type Tracked = TrackedRequest | TrackedPreflight;

/** The id under which events tell of it. */
export function trackedId(item: Tracked): string {
  return item.kind === 'request' ? item.exchange.id : item.preflight.requestId;
}
