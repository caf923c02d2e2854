import type { Entry } from './entry';

export const FILTERS = ['blocked', 'preflighted', 'not-cors', 'all'] as const;

/** Which exchanges the list shows. */
export type Filter = (typeof FILTERS)[number];

/** Reports whether the list shows the entry under that filter. */
export function matches(entry: Entry, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'blocked':
      return entry.diagnosis.verdict === 'blocked';
    case 'not-cors':
      return entry.diagnosis.verdict === 'not-cors';
    case 'preflighted':
      return entry.exchange.hops.some((hop) => hop.preflight !== null);
  }
}
