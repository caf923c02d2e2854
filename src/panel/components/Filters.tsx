import { FILTERS, type Filter } from '../model/filters';
import type { Store } from '../store';

const WORDS: Readonly<Record<Filter, string>> = {
  blocked: 'Blocked',
  preflighted: 'Preflighted',
  'not-cors': 'Not CORS',
  all: 'All',
};

/** Which requests the list shows, each choice with how many there are. */
export function Filters({ store }: { readonly store: Store }) {
  const counts = store.counts.value;
  return (
    <fieldset class="filters" aria-label="Show">
      {FILTERS.map((filter) => (
        <button
          key={filter}
          type="button"
          class={`chip ${filter === 'blocked' && counts.blocked > 0 ? 'bad' : ''}`}
          aria-pressed={store.filter.value === filter}
          onClick={() => {
            store.filter.value = filter;
          }}
        >
          {WORDS[filter]} <span class="count">{counts[filter].toLocaleString('en')}</span>
        </button>
      ))}
    </fieldset>
  );
}
