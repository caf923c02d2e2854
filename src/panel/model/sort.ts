import type { Verdict } from '../../diagnosis/diagnosis';
import { hasWarning } from '../../view/problem';
import type { Entry } from './entry';
import { factsOf } from './facts';

export const COLUMNS = ['verdict', 'method', 'request', 'problem', 'statuses'] as const;
export type Column = (typeof COLUMNS)[number];

/** Null: in the order in which they came. */
export type Sort = { readonly column: Column; readonly isDescending: boolean } | null;

/** What a click on a column's head makes of the order: up, down, then as they came. */
export function nextSort(before: Sort, column: Column): Sort {
  if (before?.column !== column) return { column, isDescending: false };
  return before.isDescending ? null : { column, isDescending: true };
}

/** The worst first. */
const RANKS: Readonly<Record<Verdict, number>> = {
  blocked: 0,
  'not-cors': 1,
  undetermined: 2,
  canceled: 4,
  pending: 5,
  opaque: 6,
  allowed: 7,
};
const WARNING_RANK = 3;

/** The entries in order; those that are alike stay as they came. */
export function sorted(entries: readonly Entry[], sort: Sort): readonly Entry[] {
  if (sort === null) return entries;
  const direction = sort.isDescending ? -1 : 1;
  return entries
    .map((entry) => ({ entry, key: keyOf(entry, sort.column) }))
    .sort((a, b) => direction * (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ entry }) => entry);
}

function keyOf(entry: Entry, column: Column): string | number {
  const { diagnosis } = entry;
  switch (column) {
    case 'verdict':
      return hasWarning(diagnosis) ? WARNING_RANK : RANKS[diagnosis.verdict];
    case 'method':
      return entry.exchange.hops[0].method;
    case 'request': {
      const { name, host } = factsOf(entry).address;
      return `${name} ${host}`;
    }
    case 'problem':
      // Where nothing is wrong comes last.
      return factsOf(entry).problem || '\uffff';
    case 'statuses': {
      const { actualStatus, preflightStatus } = factsOf(entry);
      return actualStatus * 1000 + preflightStatus;
    }
  }
}
