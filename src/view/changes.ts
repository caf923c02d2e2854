import { headerValue } from '../cors/headers';
import type { Change, Fix } from '../diagnosis/diagnosis';
import { type Exchange, firstHop, type Hop } from '../exchange/exchange';
import { changesWords } from '../words/view';
import { headerText } from './header-name';

const words = changesWords;

/** One change beside what stands there now. */
export interface ChangeLine {
  /** Lower case; `status` for a status. */
  readonly name: string;
  /** Null: absent. */
  readonly actual: string | null;
  /** Null: the line has to go. */
  readonly needed: string | null;
  /** What Copy copies; null where there is no header line to copy. */
  readonly copy: string | null;
}

/** The changes to one answer. */
export interface ChangeGroup {
  readonly title: string;
  /** True where that answer never came, so that nothing is known of it. */
  readonly unseen: boolean;
  readonly lines: readonly ChangeLine[];
}

/** The changes of a fix, grouped by the answer that they are made to, in the fix's order. */
export function groupChanges(exchange: Exchange, fix: Fix): ChangeGroup[] {
  const groups = new Map<string, { change: Change; lines: ChangeLine[] }>();
  for (const change of fix.changes) {
    const key = `${change.hop} ${change.on}`;
    const group = groups.get(key) ?? { change, lines: [] };
    group.lines.push(lineOf(change, exchange));
    groups.set(key, group);
  }
  return [...groups.values()].map(({ change, lines }) => ({
    title: titleOf(change, exchange),
    unseen: answerTo(change, exchange) === null,
    lines,
  }));
}

function lineOf(change: Change, exchange: Exchange): ChangeLine {
  const response = answerTo(change, exchange);
  if (change.action === 'set-status' || change.name === null) {
    return { name: 'status', actual: response && String(response.status), needed: change.value, copy: null };
  }
  const needed = change.action === 'remove-header' ? null : change.value;
  return {
    name: change.name,
    actual: response && headerValue(response.headers, change.name),
    needed,
    copy: needed === null ? null : headerText(change.name, needed),
  };
}

function titleOf(change: Change, exchange: Exchange): string {
  const { method, url } = hopOf(change, exchange);
  const isOnPreflight = change.on === 'preflight';
  if (exchange.hops.length === 1) return isOnPreflight ? words.onPreflight : words.onAnswer(method);
  return words.onHop(isOnPreflight ? 'OPTIONS' : method, url, change.hop + 1, exchange.hops.length);
}

function answerTo(change: Change, exchange: Exchange) {
  const hop = hopOf(change, exchange);
  return (change.on === 'preflight' ? hop.preflight?.response : hop.response) ?? null;
}

function hopOf(change: Change, exchange: Exchange): Hop {
  return exchange.hops[change.hop] ?? firstHop(exchange);
}
