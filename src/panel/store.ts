import { computed, effect, signal, untracked } from '@preact/signals';
import type { Diagnose } from './model/entry';
import { NOTHING_SELECTED, type SelectMode, select, selectAll, withoutGone } from './model/selection';
import { AT_ONCE, createFeed, type Pace } from './state/feed';
import { createView } from './state/view';

/** So many exchanges does an open panel hold. */
export const MAX_ENTRIES = 10_000;

/** All that the panel shows, as signals. Components read them; `hear` and the setters change them. */
export function createStore(diagnose: Diagnose, limit = MAX_ENTRIES, pace: Pace = AT_ONCE) {
  const feed = createFeed(diagnose, limit, pace);
  const view = createView(feed);
  /** Rows of the list, groups among them. */
  const selection = signal(NOTHING_SELECTED);
  /** What a screen reader is to say, and what the status bar shows: `Copied`, or a sentence about a failure. */
  const announcement = signal<{ readonly text: string; readonly failed: boolean } | null>(null);

  /** The exchange that the details show. */
  const selected = computed(() => {
    const id = selection.value.cursor;
    return feed.entries.value && id !== null ? (feed.log.entry(id) ?? null) : null;
  });
  /** The group that the details show. */
  const selectedGroup = computed(() => view.groups.value.get(selection.value.cursor ?? '') ?? null);
  const selectedId = computed(() => selected.value?.exchange.id ?? null);
  /** The exchanges of all selected rows; a group's row stands for all of its exchanges. */
  const selectedIds = computed<ReadonlySet<string>>(() => {
    const groups = view.groups.value;
    const keys = [...selection.value.keys];
    return new Set(keys.flatMap((key) => groups.get(key)?.entries.map(({ exchange }) => exchange.id) ?? [key]));
  });

  effect(() => {
    const groups = view.groups.value;
    feed.entries.value;
    const before = untracked(() => selection.value);
    selection.value = withoutGone(before, (key) => groups.has(key) || feed.log.entry(key) !== undefined);
  });

  return {
    ...feed,
    ...view,
    selection,
    selectedId,
    selectedIds,
    selected,
    selectedGroup,
    announcement,
    select(key: string, mode: SelectMode = 'only') {
      selection.value = select(selection.value, key, mode, view.order.value);
    },
    selectAll() {
      selection.value = selectAll(selection.value, view.order.value);
    },
    selectNothing() {
      selection.value = NOTHING_SELECTED;
    },
  };
}

export type Store = ReturnType<typeof createStore>;
