import { obstacleOf } from '../../ui/obstacle';
import { connectionWords } from '../../words/connection';
import { useActions } from '../actions';
import type { Store } from '../store';

/** What keeps the panel from showing what it should, and what to do about it. */
export function Notice({ store }: { readonly store: Store }) {
  switch (store.connection.value) {
    case 'reconnecting':
      return (
        <div class="notice" role="alert">
          {connectionWords.reconnecting}
        </div>
      );
    case 'lost':
      return (
        <div class="notice" role="alert">
          {connectionWords.lost}
        </div>
      );
    case 'connecting':
    case 'live':
      break;
  }
  if (store.state.value?.page === null && store.counts.value.all > 0) {
    return (
      <div class="notice" role="alert">
        {connectionWords.tabClosed}
      </div>
    );
  }
  return <ObstacleNotice store={store} />;
}

function ObstacleNotice({ store }: { readonly store: Store }) {
  const actions = useActions();
  const state = store.state.value;
  const obstacle = state === null ? null : obstacleOf(state);
  if (obstacle === null) return null;
  const { text, mend } = obstacle;
  return (
    <div class="notice" role="alert">
      <span>{text}</span>
      {mend !== null && (
        <button type="button" class="button" onClick={actions[mend.by]}>
          {mend.label}
        </button>
      )}
    </div>
  );
}
