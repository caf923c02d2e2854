import { connectionWords } from '../../words/connection';
import { recordingWords as words } from '../../words/recording';
import { useActions } from '../actions';
import type { Store } from '../store';

/** What keeps the panel from showing what it should, and what to do about it. */
export function Notice({ store }: { readonly store: Store }) {
  const { grantAccess } = useActions();
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
  if (store.state.value?.hostAccess === false) {
    return (
      <div class="notice" role="alert">
        <span>{words.noAccess}</span>
        <button type="button" class="button" onClick={grantAccess}>
          {words.allowAccess}
        </button>
      </div>
    );
  }
  return <RecordingNotice store={store} />;
}

function RecordingNotice({ store }: { readonly store: Store }) {
  const { openSettings } = useActions();
  const state = store.state.value;
  const paused = state?.recording.paused ?? null;
  if (paused !== null) {
    return (
      <div class="notice" role="alert">
        <span>{words.paused[paused]}</span>
        <button type="button" class="button" onClick={openSettings}>
          {words.changeSettings}
        </button>
      </div>
    );
  }
  if (!state?.storageFull && !state?.interrupted) return null;
  return (
    <div class="notice" role="alert">
      {state.storageFull ? words.storageFull : words.interrupted}
    </div>
  );
}
