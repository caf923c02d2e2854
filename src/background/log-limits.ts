import type { TabLog } from './tab-log';

/** Bounds in bytes of what is stored. The browser's quota is 10 MiB for all, keys and the journal too. */
export interface Limits {
  /** Of a tab's log. */
  readonly perTab: number;
  /** Of all logs. */
  readonly inAll: number;
  /** Of open requests. */
  readonly open: number;
}

export const LIMITS: Limits = { perTab: 2_000_000, inAll: 8_000_000, open: 1_000_000 };

/** Lets go of each log what is too much for it, then of the largest what is too much in all. Returns the tabs of these. */
export function keepWithin({ perTab, inAll }: Limits, logs: ReadonlyMap<number, TabLog>): Set<number> {
  const shrunk = new Set<number>();
  const shrink = (tabId: number, log: TabLog, bytes: number) => {
    while (log.bytes > bytes && log.drop() !== null);
    shrunk.add(tabId);
  };
  let total = 0;
  for (const [tabId, log] of logs) {
    if (log.bytes > perTab) shrink(tabId, log, perTab);
    total += log.bytes;
  }
  while (total > inAll) {
    const [tabId, largest] = [...logs].reduce((a, b) => (b[1].bytes > a[1].bytes ? b : a));
    const before = largest.bytes;
    shrink(tabId, largest, Math.max(0, before - (total - inAll)));
    total -= before - largest.bytes;
  }
  return shrunk;
}
