import { Icon } from '../../ui/Icon';
import { listWords } from '../../words/list';
import { useActions } from '../actions';
import type { Store } from '../store';
import { ExportMenu } from './ExportMenu';
import { FilterField } from './FilterField';
import { Filters } from './Filters';

const words = listWords.toolbar;

interface ToolbarProps {
  readonly store: Store;
  readonly onHelp: () => void;
}

export function Toolbar({ store, onHelp }: ToolbarProps) {
  const { clear, setPreserve } = useActions();
  const state = store.state.value;
  return (
    <div class="toolbar" role="toolbar" aria-label={words.label}>
      <PauseButton store={store} />
      <button type="button" class="tool" aria-label={words.clear} title={words.clearTitle} onClick={clear}>
        <Icon name="clear" label={null} />
      </button>
      <span class="divider" />
      <FilterField store={store} />
      <Filters store={store} />
      <span class="divider" />
      <label class="check" title={words.groupTitle}>
        <input
          type="checkbox"
          checked={store.isGrouped.value}
          onChange={(event) => {
            store.isGrouped.value = event.currentTarget.checked;
          }}
        />
        {words.group}
      </label>
      <label class="check" title={words.preserveTitle}>
        <input
          type="checkbox"
          checked={state?.preserve ?? false}
          disabled={state === null}
          onChange={(event) => setPreserve(event.currentTarget.checked)}
        />
        {words.preserve}
      </label>
      <span class="space" />
      <ExportMenu store={store} />
      <button type="button" class="tool" aria-label={words.shortcuts} title={words.shortcutsTitle} onClick={onHelp}>
        <Icon name="question" label={null} />
      </button>
    </div>
  );
}

/** A red dot while it records, as in the Network panel. */
function PauseButton({ store }: { readonly store: Store }) {
  const isPaused = store.paused.value;
  return (
    <button
      type="button"
      class={isPaused ? 'tool' : 'tool recording'}
      aria-label={isPaused ? words.resume : words.pause}
      title={isPaused ? words.resumeTitle : words.pauseTitle}
      onClick={() => store.setPaused(!isPaused)}
    >
      <Icon name={isPaused ? 'play' : 'pause'} label={null} />
    </button>
  );
}
