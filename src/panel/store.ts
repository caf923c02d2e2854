import { computed, effect, signal, untracked } from '@preact/signals';
import type { Diagnose, Entry } from './model/entry';
import { type Filter, matches } from './model/filters';
import { NOTHING_SELECTED, type SelectMode, select, selectAll, withoutGone } from './model/selection';
import { AT_ONCE, createFeed, type Pace } from './state/feed';

/** So many exchanges does an open panel hold. */
export const MAX_ENTRIES = 10_000;

/** All that the panel shows, as signals. Components read them; `hear` and the setters change them. */
export function createStore(diagnose: Diagnose, limit = MAX_ENTRIES, pace: Pace = AT_ONCE) {
  const feed = createFeed(diagnose, limit, pace);
  const filter = signal<Filter>('all');
  const selection = signal(NOTHING_SELECTED);
  /** The list's part of the width, or of the height where list and details are stacked. */
  const split = signal(0.46);
  /** What a screen reader is to say, and what the status bar shows: `Copied`, or a sentence about a failure. */
  const announcement = signal<{ readonly text: string; readonly failed: boolean } | null>(null);

  /** The exchanges that the filters leave, in the list's order. */
  const rows = computed<readonly Entry[]>(() => {
    const shown = filter.value;
    return shown === 'all' ? feed.entries.value : feed.entries.value.filter((entry) => matches(entry, shown));
  });
  const order = computed(() => rows.value.map(({ exchange }) => exchange.id));
  /** The exchange that the details show. */
  const selected = computed(() => {
    const id = selection.value.cursor;
    return feed.entries.value && id !== null ? (feed.log.entry(id) ?? null) : null;
  });
  const selectedId = computed(() => selected.value?.exchange.id ?? null);
  /** The exchanges of all selected rows. */
  const selectedIds = computed<ReadonlySet<string>>(() => selection.value.keys);

  effect(() => {
    feed.entries.value;
    const before = untracked(() => selection.value);
    selection.value = withoutGone(before, (id) => feed.log.entry(id) !== undefined);
  });

  return {
    ...feed,
    filter,
    split,
    selection,
    selectedId,
    selectedIds,
    selected,
    announcement,
    rows,
    select(key: string, mode: SelectMode = 'only') {
      selection.value = select(selection.value, key, mode, order.value);
    },
    selectAll() {
      selection.value = selectAll(selection.value, order.value);
    },
    selectNothing() {
      selection.value = NOTHING_SELECTED;
    },
  };
}

export type Store = ReturnType<typeof createStore>;
