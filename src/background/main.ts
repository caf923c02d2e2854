import { browser } from '../browser';
import type { NetworkEvent } from '../exchange/events';
import type { LogState } from '../messages';
import type { ReadSettings } from '../settings/read-settings';
import { DEFAULT_SETTINGS } from '../settings/settings';
import { loadSettings, onSettings } from '../settings/stored-settings';
import { backgroundWords } from '../words/background';
import { answer } from './answer';
import { Audience } from './audience';
import { Badge } from './badge';
import { batched } from './batch';
import { INSPECTED_KEY, InspectedTabs } from './inspected-tabs';
import { networkListeners } from './listen';
import { logState } from './log-state';
import { readMirrored } from './mirrored';
import { Recorder } from './recorder';
import { recordsAnything } from './recording';
import { SessionStore } from './session-store';
import type { CommittedNavigation } from './tab-pages';
import { serveTester } from './tester';

/*
 * The worker. Every listener is registered before the first await, since the browser starts the worker for an event and
 * gives it to those listeners only. What comes before the mirror and the settings have been read waits for them; where
 * these say that nothing is recorded, the network listeners go again.
 */

/** Milliseconds that events are gathered for before logs, pages and the mirror follow. */
const BATCH = 25;
/** Milliseconds in which the pages of an earlier worker's time connect again. */
const RECONNECT = 5_000;
const BYTES_PER_MEGABYTE = 1_000_000;

const store = new SessionStore((keys) => void withRecorder((recorder) => recorder.makeRoom(keys)));
const badge = new Badge();
const listeners = networkListeners((event: NetworkEvent) => {
  void withRecorder((recorder) => {
    if (recorder.hear(event)) scheduleFlush();
  });
});
const audience = new Audience({
  recorder: () => started.then(({ recorder }) => recorder),
  stateOf,
  onInspected: () => void followInspected(),
  onError: (error) => console.error(backgroundWords.pagesNotTold, error),
});
let settings = DEFAULT_SETTINGS;

listeners.start();
const started = start();
const scheduleFlush = batched(() => void withRecorder((recorder) => recorder.flush()), BATCH);

browser.webNavigation.onCommitted.addListener((details) => {
  const { tabId, url, frameId } = details;
  const { documentId = null, parentDocumentId = null } = details as {
    readonly documentId?: string;
    readonly parentDocumentId?: string;
  };
  const navigation: CommittedNavigation = { url, documentId, parentDocumentId, isMainFrame: frameId === 0 };
  void withRecorder((recorder) => {
    if (navigation.isMainFrame) badge.forget(tabId);
    recorder.commit(tabId, navigation);
  });
});

browser.tabs.onRemoved.addListener((tabId) => {
  void withRecorder((recorder) => {
    recorder.removeTab(tabId);
    badge.forget(tabId);
    audience.stateChanged(tabId);
  });
});

browser.runtime.onMessage.addListener((message: unknown, _sender: unknown, sendResponse: (reply: unknown) => void) => {
  void started.then(({ recorder }) => answer(message, recorder, settings)).then(sendResponse);
  return true;
});

browser.runtime.onConnect.addListener((port) => {
  audience.connect(port);
  serveTester(port);
});

onSettings((read) => {
  void started.then(() => followSettings(read));
});

for (const event of [browser.permissions.onAdded, browser.permissions.onRemoved]) {
  event.addListener(() => void started.then(() => audience.allStatesChanged()));
}

async function start(): Promise<{ recorder: Recorder; inspected: InspectedTabs }> {
  const [texts, stored] = await Promise.all([store.read(), loadSettings()]);
  const inspected = new InspectedTabs(store, texts.get(INSPECTED_KEY));
  const recorder: Recorder = new Recorder(readMirrored(texts), store, {
    changed: (tabId, entries) => {
      audience.changed(tabId, entries);
      showBadge(recorder, tabId);
    },
    forgotten: (tabId, ids) => audience.forgotten(tabId, ids),
    cleared: (tabId) => {
      audience.cleared(tabId);
      showBadge(recorder, tabId);
    },
    stateChanged: (tabId) => {
      audience.stateChanged(tabId);
      showBadge(recorder, tabId);
    },
  });
  for (const { id, url } of await browser.tabs.query({})) {
    if (id !== undefined && url !== undefined) recorder.showsPage(id, { url });
  }
  settings = stored.settings;
  applySettings(recorder, inspected);
  if (settings.record !== 'always') badge.setDefault(false);
  setTimeout(() => {
    inspected.forgetEarlier();
    applyRecording(recorder, inspected);
  }, RECONNECT);
  return { recorder, inspected };
}

async function withRecorder(act: (recorder: Recorder) => void): Promise<void> {
  const { recorder } = await started;
  act(recorder);
}

async function followInspected(): Promise<void> {
  const { recorder, inspected } = await started;
  inspected.connected(audience.inspected);
  applyRecording(recorder, inspected);
}

async function followSettings(read: ReadSettings): Promise<void> {
  const { recorder, inspected } = await started;
  settings = read.settings;
  applySettings(recorder, inspected);
  badge.setDefault(settings.record === 'always');
}

function applySettings(recorder: Recorder, inspected: InspectedTabs): void {
  badge.setText(settings.badge);
  recorder.setLogSize(settings.logMegabytes * BYTES_PER_MEGABYTE);
  applyRecording(recorder, inspected);
}

/** Listens as long as anything is to be recorded, and tells every page and icon what holds now. */
function applyRecording(recorder: Recorder, inspected: InspectedTabs): void {
  const recording = { settings, inspected: inspected.tabs };
  recorder.setRecording(recording);
  if (recordsAnything(recording)) listeners.start();
  else listeners.stop();
  for (const tabId of recorder.tabs) showBadge(recorder, tabId);
  audience.allStatesChanged();
}

function showBadge(recorder: Recorder, tabId: number): void {
  badge.show(tabId, { blocked: recorder.log(tabId).blocked, isRecorded: recorder.pauseOf(tabId) === null });
}

async function stateOf(tabId: number): Promise<LogState> {
  const { recorder } = await started;
  return logState(tabId, recorder, settings);
}
