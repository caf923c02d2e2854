import type { Diagnosis } from '../../diagnosis/diagnosis';
import type { Exchange } from '../../exchange/exchange';
import type { LogEntry } from '../../messages';

/** An exchange with its judgement, made once when it comes in. */
export interface Entry extends LogEntry {
  readonly diagnosis: Diagnosis;
}

export type Diagnose = (exchange: Exchange) => Diagnosis;

/** The exchanges of a tab in the order they came in, by id. A new one replaces its older self in its place. */
export interface Log {
  readonly entries: ReadonlyMap<string, Entry>;
  /** Exchanges that are not shown any more, or never were, because a log was full. */
  readonly dropped: number;
}

export const EMPTY_LOG: Log = { entries: new Map(), dropped: 0 };

/** The log with the new entries in it and the oldest gone beyond `limit`. */
export function addEntries(log: Log, added: readonly LogEntry[], limit: number, diagnose: Diagnose): Log {
  const entries = new Map(log.entries);
  for (const { exchange, shared } of added) {
    entries.set(exchange.id, { exchange, shared, diagnosis: diagnose(exchange) });
  }
  return trim(entries, log.dropped, limit);
}

/**
 * The log held against all that the background has of it: after the first connection and each one that was
 * lost in between. What only the panel has, the background let go because it was full; if it let nothing go,
 * then the log was emptied in the meantime and those entries go here too.
 */
export function mergeLog(log: Log, fresh: readonly LogEntry[], lost: number, limit: number, diagnose: Diagnose): Log {
  const freshIds = new Set(fresh.map(({ exchange }) => exchange.id));
  const held = lost === 0 ? keep(log, freshIds) : log;
  const { entries } = addEntries({ entries: held.entries, dropped: 0 }, fresh, Number.POSITIVE_INFINITY, diagnose);
  const inOrder = [...entries].sort(([, a], [, b]) => a.exchange.startedAt - b.exchange.startedAt);
  // All that ever was in it, less what is here.
  const dropped = Math.max(0, lost + fresh.length - entries.size);
  return trim(new Map(inOrder), dropped, limit);
}

export function keep(log: Log, ids: ReadonlySet<string>): Log {
  return { entries: new Map([...log.entries].filter(([id]) => ids.has(id))), dropped: 0 };
}

export function forget(log: Log, ids: readonly string[]): Log {
  const entries = new Map(log.entries);
  for (const id of ids) {
    entries.delete(id);
  }
  return { ...log, entries };
}

/** Takes the oldest out of `entries`, which nobody else has yet. */
function trim(entries: Map<string, Entry>, dropped: number, limit: number): Log {
  const over = Math.max(0, entries.size - limit);
  for (const id of over === 0 ? [] : [...entries.keys()].slice(0, over)) {
    entries.delete(id);
  }
  return { entries, dropped: dropped + over };
}
