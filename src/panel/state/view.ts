import { computed, signal } from '@preact/signals';
import type { Entry } from '../model/entry';
import { groupByFault, listed } from '../model/fault-groups';
import { type Filter, matches } from '../model/filters';
import { parseQuery } from '../model/query';
import { matcherOf } from '../model/query-match';
import { sorted } from '../model/sort';
import type { createFeed } from './feed';
import { createPreferences } from './preferences';

const NO_GROUPS: ReturnType<typeof groupByFault> = new Map();

/** What the list shows of the log, and how. */
export function createView({ entries, isJudged }: ReturnType<typeof createFeed>) {
  const preferences = createPreferences();
  const filter = signal<Filter>('all');
  const filterText = signal('');
  const folded = signal<ReadonlySet<string>>(new Set());

  const query = computed(() => parseQuery(filterText.value));
  /** The exchanges that the filters leave, in the list's order. */
  const rows = computed<readonly Entry[]>(() => {
    const chosen = filter.value;
    const asked = query.value;
    const meetsQuery = matcherOf(asked);
    const all = entries.value;
    const shown =
      chosen === 'all' && asked.terms.length === 0
        ? all
        : all.filter((entry) => matches(entry, chosen) && meetsQuery(entry));
    return sorted(shown, preferences.sort.value);
  });
  const groups = computed(() => (preferences.isGrouped.value ? groupByFault(rows.value, isJudged) : NO_GROUPS));
  /** The rows of the list: groups and exchanges. */
  const list = computed(() => listed(rows.value, groups.value, folded.value));
  /** The keys of those rows. */
  const order = computed(() => list.value.map(({ key }) => key));

  function fold(key: string, isFolded: boolean): void {
    const next = new Set(folded.value);
    if (isFolded) next.add(key);
    else next.delete(key);
    folded.value = next;
  }

  /** Takes all filters off. */
  function showAll(): void {
    filter.value = 'all';
    filterText.value = '';
  }

  return { ...preferences, filter, filterText, query, rows, groups, list, order, fold, showAll };
}
