import { batch, computed, signal } from '@preact/signals';
import type { BackgroundToPanel, LogState } from '../messages';
import { countMatches, type Filter, matches } from './model/filters';
import { addEntries, type Diagnose, EMPTY_LOG, forget, keep, mergeLog } from './model/log';

/** `lost`: no reconnecting helps, for instance after the extension was updated. */
export type Connection = 'connecting' | 'live' | 'reconnecting' | 'lost';

/** So many exchanges does an open panel hold. */
export const MAX_ENTRIES = 10_000;

/** All that the panel shows, as signals. Components read them; `hear` and the setters change them. */
export function createStore(diagnose: Diagnose, limit = MAX_ENTRIES) {
  const log = signal(EMPTY_LOG);
  const state = signal<LogState | null>(null);
  const connection = signal<Connection>('connecting');
  const filter = signal<Filter>('all');
  const selectedId = signal<string | null>(null);
  /** What a screen reader is to say, and what the status bar shows: `Copied`, or a sentence about a failure. */
  const announcement = signal<{ readonly text: string; readonly failed: boolean } | null>(null);

  const entries = computed(() => [...log.value.entries.values()]);
  const rows = computed(() =>
    filter.value === 'all' ? entries.value : entries.value.filter((entry) => matches(entry, filter.value)),
  );
  const counts = computed(() => countMatches(entries.value));
  const selected = computed(() =>
    selectedId.value === null ? null : (log.value.entries.get(selectedId.value) ?? null),
  );
  const dropped = computed(() => log.value.dropped);

  /** Takes what the background says. */
  function hear(message: BackgroundToPanel): void {
    batch(() => {
      switch (message.type) {
        case 'log':
          log.value = mergeLog(log.value, message.entries, message.state.dropped, limit, diagnose);
          state.value = message.state;
          connection.value = 'live';
          break;
        case 'entries':
          log.value = addEntries(log.value, message.entries, limit, diagnose);
          break;
        case 'forgotten':
          log.value = forget(log.value, message.ids);
          break;
        case 'cleared':
          log.value = keep(log.value, new Set(message.kept));
          state.value = message.state;
          break;
        case 'state':
          state.value = message.state;
          break;
      }
      if (selected.value === null) {
        selectedId.value = null;
      }
    });
  }

  return {
    state,
    connection,
    filter,
    selectedId,
    announcement,
    rows,
    counts,
    selected,
    dropped,
    hear,
  };
}

export type Store = ReturnType<typeof createStore>;
