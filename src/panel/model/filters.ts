import type { Entry } from './log';

export const FILTERS = ['blocked', 'preflighted', 'not-cors', 'all'] as const;

/** Which exchanges the list shows. */
export type Filter = (typeof FILTERS)[number];

/** Reports whether the list shows the entry under that filter. */
export function matches({ exchange, diagnosis }: Entry, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'blocked':
      return diagnosis.verdict === 'blocked';
    case 'not-cors':
      return diagnosis.verdict === 'not-cors';
    case 'preflighted':
      return exchange.hops.some((hop) => hop.preflight !== null);
  }
}

/** How many entries each filter shows. */
export function countMatches(entries: Iterable<Entry>): Readonly<Record<Filter, number>> {
  const counts: Record<Filter, number> = { blocked: 0, preflighted: 0, 'not-cors': 0, all: 0 };
  for (const entry of entries) {
    for (const filter of FILTERS) {
      counts[filter] += matches(entry, filter) ? 1 : 0;
    }
  }
  return counts;
}
