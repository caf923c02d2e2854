import { popupWords } from '../../words/popup';
import { recordingWords } from '../../words/recording';
import { isOpenToExtensions } from '../page-kind';
import type { PopupActions, PopupView } from '../view';

interface NoticesProps {
  readonly view: PopupView;
  readonly actions: PopupActions;
}

/** What keeps the popup from showing what it should, and what to do about it. */
export function Notices({ view: { connection, heard }, actions }: NoticesProps) {
  if (connection === 'reconnecting') return <Notice text={popupWords.reconnecting} />;
  if (connection === 'lost') return <Notice text={popupWords.lost} />;
  if (heard === null) return null;
  const { page, hostAccess, recording, storageFull } = heard.state;
  if (!hostAccess) {
    return (
      <Notice text={recordingWords.noAccess} action={{ label: recordingWords.allowAccess, run: actions.grantAccess }} />
    );
  }
  if (page === null || !isOpenToExtensions(page.url)) return null;
  if (recording.paused !== null) {
    return (
      <Notice
        text={recordingWords.paused[recording.paused]}
        action={{ label: recordingWords.changeSettings, run: actions.openSettings }}
      />
    );
  }
  return storageFull ? <Notice text={recordingWords.storageFull} /> : null;
}

interface NoticeProps {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

function Notice({ text, action }: NoticeProps) {
  return (
    <div class="notice" role="alert">
      <span>{text}</span>
      {action !== undefined && (
        <button type="button" class="button" onClick={action.run}>
          {action.label}
        </button>
      )}
    </div>
  );
}
