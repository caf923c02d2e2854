import type { Store } from '../store';
import { Hint } from './Hint';

export function EmptyList({ store }: { readonly store: Store }) {
  const total = store.counts.value.all;
  if (store.connection.value === 'connecting') {
    return null;
  }
  if (total > 0) {
    return (
      <Hint title="No request matches">
        <p>
          <button
            type="button"
            class="button"
            onClick={() => {
              store.filter.value = 'all';
            }}
          >
            Show all {total.toLocaleString('en')}
          </button>
        </p>
      </Hint>
    );
  }
  return (
    <Hint title="No cross-origin requests yet">
      <p>Reload the page, or do there what makes the request. It appears here at once.</p>
      <p class="aside">
        Some never reach the network, and show in the Console alone: those that the page's Content Security Policy
        blocks, those with mode <code>same-origin</code>, and those that the page's service worker answers itself.
      </p>
    </Hint>
  );
}
