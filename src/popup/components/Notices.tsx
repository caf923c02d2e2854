import { obstacleOf } from '../../ui/obstacle';
import { visibleText } from '../../view/visible-text';
import { popupWords } from '../../words/popup';
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
          text={visibleText(trialWords.banner(newest.method, newest.url.slice(0, MAX_URL), trials.length - 1))}
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
  const { page, hostAccess } = heard.state;
  if (hostAccess && (page === null || !isOpenToExtensions(page.url))) return null;
  const obstacle = obstacleOf(heard.state);
  if (obstacle === null) return null;
  const { text, mend } = obstacle;
  return mend === null ? (
    <Notice text={text} />
  ) : (
    <Notice text={text} action={{ label: mend.label, run: actions[mend.by] }} />
  );
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
