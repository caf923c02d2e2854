import { recordingWords as words } from '../../words/recording';
import type { Store } from '../store';

export function StatusBar({ store }: { readonly store: Store }) {
  const { all, blocked } = store.counts.value;
  const announcement = store.announcement.value;
  return (
    <footer class="status-bar">
      <span>{amount(all, 'request')}</span>
      <span>{blocked.toLocaleString('en')} blocked</span>
      <span title="Requests that were let go because the log was full">
        {store.dropped.value.toLocaleString('en')} dropped
      </span>
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
  return recording.paused === null ? words.since[recording.when] : words.since.paused;
}

function amount(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
