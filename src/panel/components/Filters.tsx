import { listWords } from '../../words/list';
import { number } from '../../words/number';
import { FILTERS } from '../model/filters';
import type { Store } from '../store';

/** Which requests the list shows, each choice with how many there are. */
export function Filters({ store }: { readonly store: Store }) {
  const counts = store.counts.value;
  return (
    <fieldset class="filters" aria-label={listWords.chips.label}>
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
          {listWords.chips[filter]} <span class="count">{number(counts[filter])}</span>
        </button>
      ))}
    </fieldset>
  );
}
