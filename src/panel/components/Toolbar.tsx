import { Icon } from '../../ui/Icon';
import { useActions } from '../actions';
import type { Store } from '../store';
import { Filters } from './Filters';

export function Toolbar({ store }: { readonly store: Store }) {
  const { clear, setPreserve, exportJson } = useActions();
  const state = store.state.value;
  return (
    <div class="toolbar" role="toolbar" aria-label="CORS panel">
      <button type="button" class="tool" aria-label="Clear" title="Clear" onClick={clear}>
        <Icon name="clear" label={null} />
      </button>
      <span class="divider" />
      <Filters store={store} />
      <span class="divider" />
      <label class="check" title="Keep requests when the page navigates or reloads">
        <input
          type="checkbox"
          checked={state?.preserve ?? false}
          disabled={state === null}
          onChange={(event) => setPreserve(event.currentTarget.checked)}
        />
        Preserve log
      </label>
      <span class="space" />
      <button type="button" class="tool" onClick={exportJson} disabled={store.counts.value.all === 0}>
        <Icon name="download" label={null} />
        Export JSON
      </button>
    </div>
  );
}
