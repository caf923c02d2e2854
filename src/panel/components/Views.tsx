import type { Signal } from '@preact/signals';
import { listWords } from '../../words/list';

const words = listWords.views;

export type View = 'requests' | 'tester';

const VIEWS: readonly View[] = ['requests', 'tester'];

/** Leads to the log and to the Tester. */
export function Views({ view }: { readonly view: Signal<View> }) {
  return (
    <nav class="views" aria-label={words.label}>
      {VIEWS.map((each) => (
        <button
          key={each}
          type="button"
          aria-current={view.value === each ? 'page' : undefined}
          onClick={() => {
            view.value = each;
          }}
        >
          {words[each]}
        </button>
      ))}
    </nav>
  );
}
