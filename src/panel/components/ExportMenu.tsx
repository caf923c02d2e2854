import { useRef, useState } from 'preact/hooks';
import { Icon } from '../../ui/Icon';
import { exportWords } from '../../words/export';
import { useActions } from '../actions';
import type { Store } from '../store';
import { ExportDialog } from './late-parts';

/** What makes a report of the list, and what looks into one. */
export function ExportMenu({ store }: { readonly store: Store }) {
  const { openReport } = useActions();
  const [isOpen, setOpen] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const isEmpty = store.counts.value.all === 0;
  const { dialog: words, open } = exportWords;
  return (
    <>
      <button
        type="button"
        class="tool"
        title={isEmpty ? words.nothing : words.buttonTitle}
        disabled={isEmpty}
        onClick={() => setOpen(true)}
      >
        <Icon name="download" label={null} />
        <span class="tool-label">{words.button}</span>
      </button>
      <button
        type="button"
        class="tool"
        aria-label={open.open}
        title={`${open.open} ${open.openTitle}`}
        onClick={() => picker.current?.click()}
      >
        <Icon name="folder" label={null} />
      </button>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) openReport(file);
          // The same file can be chosen again.
          event.currentTarget.value = '';
        }}
      />
      {isOpen && <ExportDialog store={store} onClose={() => setOpen(false)} />}
    </>
  );
}
