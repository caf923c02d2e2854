import { popupWords as words } from '../../words/popup';
import type { PopupActions, PopupView } from '../view';
import { Content } from './Content';
import { Notices } from './Notices';
import { PageName } from './PageName';

interface PopupProps {
  readonly view: PopupView;
  readonly actions: PopupActions;
  /** The keys that open DevTools on this system. */
  readonly keys: string;
}

export function Popup({ view, actions, keys }: PopupProps) {
  const { heard, said } = view;
  const isEmpty = heard === null || heard.overview.counts.all === 0;
  return (
    <>
      <header>
        <img src="/icons/32.png" alt="" />
        <h1>{words.title}</h1>
        <PageName url={heard?.state.page?.url ?? ''} />
        <button type="button" class="button" onClick={actions.openSettings}>
          {words.settings}
        </button>
      </header>
      <Notices view={view} actions={actions} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has to without a mouse too */}
      <main tabIndex={0} aria-label={words.requests} aria-busy={view.connection === 'connecting'}>
        <Content view={view} />
      </main>
      <footer>
        <div class="does">
          <button type="button" class="button" onClick={actions.copyReport} disabled={isEmpty}>
            {heard?.state.redact === false ? words.copyUnredacted : words.copyReport}
          </button>
          <output class={said?.failed ? 'bad' : ''} aria-live="polite">
            {said?.text}
          </output>
        </div>
        <p class="reach">{words.reachPanel(keys)}</p>
      </footer>
    </>
  );
}
