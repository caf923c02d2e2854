import { listWords } from '../../words/list';
import type { Store } from '../store';
import { Hint } from './Hint';

const words = listWords.empty;

export function EmptyList({ store }: { readonly store: Store }) {
  const total = store.counts.value.all;
  if (store.connection.value === 'connecting') return null;
  if (total > 0) {
    return (
      <Hint title={words.noMatch}>
        <p>
          <button type="button" class="button" onClick={store.showAll}>
            {words.showAll(total)}
          </button>
        </p>
      </Hint>
    );
  }
  return (
    <Hint title={words.nothing}>
      <p>{words.reload}</p>
      <p class="aside">{words.elsewhere}</p>
    </Hint>
  );
}
