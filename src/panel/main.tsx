import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from '../browser';
import { diagnose } from '../diagnosis/diagnose';
import { type BackgroundToViewer, PANEL_PORT, type Watch } from '../messages';
import { ask } from '../ui/ask';
import { askForHostAccess, canAskForHostAccess } from '../ui/ask-for-host-access';
import { copyText } from '../ui/clipboard';
import { keepConnected } from '../ui/connection';
import { followTheme } from '../ui/theme';
import { exportWords } from '../words/export';
import { listWords } from '../words/list';
import { recordingWords } from '../words/recording';
import { trialWords } from '../words/trial';
import { type Actions, ActionsContext } from './actions';
import { App } from './components/App';
import { Handshake, SelectedRequest, TesterView, TrialNotice, TryIt } from './components/late-parts';
import { type View, Views } from './components/Views';
import { lateAskAgain } from './late-ask-again';
import { exportLate } from './late-export';
import type { Entry } from './model/entry';
import { networkPanelOpener } from './network-panel';
import { createOpenedReports } from './opened-reports';
import { PACE_OF_THE_SCREEN } from './pace';
import { sourceOpener } from './sources';
import { createStore, MAX_ENTRIES, type Store } from './store';
import { keepPreferences } from './stored-preferences';
import { createTrials } from './trials';
import { watchedTab } from './watched-tab';

const { done } = listWords;

const tabId = watchedTab(location.search);
const store = createStore(diagnose, MAX_ENTRIES, PACE_OF_THE_SCREEN);

const reports = createOpenedReports(store.split);
const view = signal<View>('requests');
/** What the Tester is to begin with. */
const toBeTried = signal<Entry | null>(null);

/** What the panel shows: the log of its tab, or a report from a file. */
function shown(): Store {
  return reports.opened.value?.store ?? store;
}

function announce(text: string, failed = false): void {
  shown().announcement.value = { text, failed };
}

const askAgain = lateAskAgain(store.entries, () => announce(listWords.notLoaded, true));
const trials =
  tabId === null
    ? null
    : createTrials({
        tabId,
        state: store.state,
        askAgain,
        onFailure: (error) => announce(error, true),
        onEnded: () => announce(trialWords.turnedOff),
      });

const actions: Actions = {
  async clear() {
    if (tabId !== null) {
      const reply = await ask({ type: 'clear', tabId });
      if ('error' in reply) {
        announce(reply.error, true);
      } else {
        // What a pause holds back goes too.
        store.empty();
        announce(done.cleared);
      }
    }
  },
  async setPreserve(preserve) {
    if (tabId !== null) {
      const reply = await ask({ type: 'preserve-log', tabId, preserve });
      if ('error' in reply) {
        announce(reply.error, true);
      } else if (store.state.value !== null) {
        store.state.value = { ...store.state.value, preserve: reply.preserve };
      }
    }
  },
  async exportReport(choice) {
    const { text, failed } = await exportLate(shown(), reports.opened.value, choice);
    announce(text, failed);
  },
  async openReport(file) {
    const { text, failed } = await reports.open(file);
    announce(text, failed);
  },
  closeReport: () => reports.close(),
  async copy(text) {
    const copied = await copyText(text);
    announce(copied ? done.copied : done.notCopied, !copied);
  },
  announce,
  openSource: sourceOpener(),
  showInNetwork: networkPanelOpener(),
  askAgain,
  trials,
  openInTester(entry) {
    toBeTried.value = entry;
    view.value = 'tester';
  },
  async grantAccess() {
    const asked = canAskForHostAccess() ? await askForHostAccess() : await askOnSettingsPage();
    announce(asked.text, asked.failed);
  },
  async openSettings() {
    const reply = await ask({ type: 'open-settings' });
    if ('error' in reply) announce(reply.error, true);
  },
};

keepPreferences(store).catch(() => announce(done.columnsForgotten, true));

/** Where this page cannot ask for access, the settings page can. */
async function askOnSettingsPage(): Promise<{ text: string; failed: boolean }> {
  const reply = await ask({ type: 'open-settings' });
  return 'error' in reply
    ? { text: reply.error, failed: true }
    : { text: recordingWords.accessOnSettings, failed: false };
}

/** What needs the tab that a report was made in has no place in a report. */
const onReport: Actions = {
  ...actions,
  clear: () => announce(exportWords.open.notLive, true),
  setPreserve: () => announce(exportWords.open.notLive, true),
  openSource: null,
  showInNetwork: null,
  askAgain: null,
  openInTester: null,
};

function Panel() {
  const opened = reports.opened.value;
  const trial = trials !== null && trials.on.value.length > 0 ? <TrialNotice trials={trials} /> : null;
  return opened === null ? (
    <ActionsContext.Provider value={actions}>
      <Views view={view} />
      {trial}
      {view.value === 'tester' ? (
        <TesterView asked={toBeTried} pageUrl={store.state.value?.page?.url ?? ''} />
      ) : (
        <App key="live" store={store} hasTab={tabId !== null} />
      )}
    </ActionsContext.Provider>
  ) : (
    <ActionsContext.Provider value={onReport}>
      {trial}
      <App key="report" store={opened.store} hasTab opened={opened.report} />
    </ActionsContext.Provider>
  );
}

const root = document.getElementById('panel');
if (root !== null) {
  followTheme(document.documentElement);
  render(<Panel />, root);
  // The details are there before anybody has chosen a request, with the parts in them that are loaded late, and nothing jumps.
  requestAnimationFrame(() => {
    SelectedRequest.prepare();
    Handshake.prepare();
    TryIt.prepare();
  });
}

if (tabId !== null) {
  keepConnected<Watch, BackgroundToViewer>({
    hello: { type: 'watch', tabId },
    connect: () => browser.runtime.connect({ name: PANEL_PORT }),
    hear: store.hear,
    onReconnecting: () => {
      store.connection.value = 'reconnecting';
    },
    onLost: () => {
      store.connection.value = 'lost';
    },
  });
}
