import type { Exchange } from '../exchange/exchange';
import { type Tracked, trackedId } from '../exchange/tracked';
import type { LogEntry } from '../messages';
import { LEFT_OUT_KEY } from './mirror';
import type { TabState } from './tab-log';

/** What an earlier worker has left in the mirror. */
export interface Mirrored {
  readonly open: readonly Tracked[];
  /** More was open than the mirror had room for. */
  readonly leftOut: boolean;
  /** What is still open by the logs alone, the oldest first. */
  readonly pending: readonly Exchange[];
  readonly tabs: ReadonlyMap<number, { readonly state: TabState | null; readonly entries: readonly LogEntry[] }>;
}

export const NOTHING_MIRRORED: Mirrored = { open: [], leftOut: false, pending: [], tabs: new Map() };

/** Reads the mirror's texts, by key. This worker's own version wrote them: a reload of the extension empties the mirror. */
export function readMirrored(texts: ReadonlyMap<string, string>): Mirrored {
  const open: Tracked[] = [];
  const tabs = new Map<number, { state: TabState | null; entries: LogEntry[] }>();
  const tab = (id: number) => {
    const known = tabs.get(id) ?? { state: null, entries: [] };
    tabs.set(id, known);
    return known;
  };
  for (const [key, text] of texts) {
    const [kind, id] = key.split('/');
    if (kind === 'open') open.push(JSON.parse(text) as Tracked);
    else if (kind === 'tab') tab(Number(id)).state = JSON.parse(text) as TabState;
    else if (kind === 'entry') tab(Number(id)).entries.push(JSON.parse(text) as LogEntry);
  }
  for (const { entries } of tabs.values()) entries.sort((a, b) => a.exchange.startedAt - b.exchange.startedAt);
  return { open, leftOut: texts.has(LEFT_OUT_KEY), pending: pendingBut(open, tabs.values()), tabs };
}

/** A request without a tab may be in several logs. */
function pendingBut(open: readonly Tracked[], tabs: Iterable<{ readonly entries: readonly LogEntry[] }>): Exchange[] {
  const known = new Set(open.map(trackedId));
  const pending = new Map<string, Exchange>();
  for (const { entries } of tabs) {
    for (const { exchange } of entries) {
      if (exchange.outcome.kind === 'pending' && !known.has(exchange.id)) pending.set(exchange.id, exchange);
    }
  }
  return [...pending.values()].sort((a, b) => a.startedAt - b.startedAt);
}
