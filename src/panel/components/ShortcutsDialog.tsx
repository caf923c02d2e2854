import { listWords } from '../../words/list';
import { SHORTCUTS } from '../model/shortcuts';
import { Modal } from './Modal';

const words = listWords.shortcuts;

/** What each key does. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Modal class="shortcuts" titleId="shortcuts-title" title={words.title} onClose={onClose}>
      {(close) => (
        <>
          <dl>
            {SHORTCUTS.map(({ keys, does }) => (
              <div key={does}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{words.keys[does]}</dd>
              </div>
            ))}
          </dl>
          <button type="button" class="button" onClick={close}>
            {words.close}
          </button>
        </>
      )}
    </Modal>
  );
}
