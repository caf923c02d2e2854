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
      <span class="since">Recording since before DevTools opened</span>
      <output class={announcement?.failed ? 'said bad' : 'said'} aria-live="polite">
        {announcement?.text}
      </output>
    </footer>
  );
}

function amount(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
