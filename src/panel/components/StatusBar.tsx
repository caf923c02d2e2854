import { listWords } from '../../words/list';
import { recordingWords } from '../../words/recording';
import type { Store } from '../store';

const words = listWords.status;

export function StatusBar({ store }: { readonly store: Store }) {
  const { all, blocked } = store.counts.value;
  const shown = store.rows.value.length;
  const dropped = store.dropped.value;
  const groups = store.groups.value;
  const selected = store.selectedIds.value.size;
  const announcement = store.announcement.value;
  let mended = 0;
  for (const { entries } of groups.values()) mended += entries.length;
  return (
    <footer class="status-bar">
      <span>{shown === all ? words.requests(all) : words.shown(shown, all)}</span>
      <span>{words.blocked(blocked)}</span>
      {groups.size > 0 && <span>{words.fixes(groups.size, mended)}</span>}
      {dropped > 0 && <span title={words.droppedTitle}>{words.dropped(dropped)}</span>}
      {selected > 1 && <span>{words.selected(selected)}</span>}
      <span class="since">{recordingSince(store)}</span>
      <output class={announcement?.failed ? 'said bad' : 'said'} aria-live="polite">
        {announcement?.text}
      </output>
    </footer>
  );
}

function recordingSince(store: Store): string {
  const recording = store.state.value?.recording;
  if (recording === undefined) return '';
  return recordingWords.since[recording.paused === null ? recording.when : 'paused'];
}
