import { listWords } from '../../words/list';
import type { Store } from '../store';

/** That new requests are held back, how many, and the way on. */
export function PauseNotice({ store }: { readonly store: Store }) {
  if (!store.paused.value) return null;
  return (
    <div class="notice paused" role="status">
      <span>{listWords.status.paused(store.heldBack.value)}</span>
      <button type="button" class="button" onClick={() => store.setPaused(false)}>
        {listWords.toolbar.resume}
      </button>
    </div>
  );
}
