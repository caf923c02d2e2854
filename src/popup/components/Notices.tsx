import { visibleText } from '../../view/visible-text';
import { popupWords } from '../../words/popup';
import { recordingWords } from '../../words/recording';
import { trialWords } from '../../words/trial';
import { isOpenToExtensions } from '../page-kind';
import type { PopupActions, PopupView } from '../view';

/** A URL may have 100 KB. */
const MAX_URL = 200;

interface NoticesProps {
  readonly view: PopupView;
  readonly actions: PopupActions;
}

/** What is not as the server sends it, and what keeps the popup from showing what it should: each with what to do. */
export function Notices(props: NoticesProps) {
  const trials = props.view.heard?.state.trials ?? [];
  const newest = trials.at(-1);
  return (
    <>
      {newest !== undefined && (
        <Notice
          text={visibleText(
            trials.length === 1
              ? trialWords.on(newest.method, newest.url.slice(0, MAX_URL))
              : trialWords.onMore(newest.method, newest.url.slice(0, MAX_URL), trials.length - 1),
          )}
          action={{ label: trialWords.turnOff, run: props.actions.endTrials }}
        />
      )}
      <Obstacle {...props} />
    </>
  );
}

function Obstacle({ view: { connection, heard }, actions }: NoticesProps) {
  if (connection === 'reconnecting') return <Notice text={popupWords.reconnecting} />;
  if (connection === 'lost') return <Notice text={popupWords.lost} />;
  if (heard === null) return null;
  const { page, hostAccess, recording, storageFull, interrupted } = heard.state;
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
  if (storageFull) return <Notice text={recordingWords.storageFull} />;
  return interrupted ? <Notice text={recordingWords.interrupted} /> : null;
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
