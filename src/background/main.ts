import { browser } from '../browser';
import type { NetworkEvent } from '../exchange/events';
import { onHostAccess } from '../host-access';
import type { LogState } from '../messages';
import type { ReadSettings } from '../settings/read-settings';
import { DEFAULT_SETTINGS } from '../settings/settings';
import { loadSettings, onSettings } from '../settings/stored-settings';
import { backgroundWords } from '../words/background';
import { answer } from './answer';
import { Audience } from './audience';
import { Badge } from './badge';
import { batched } from './batch';
import { inOrder } from './event-order';
import { followTabs, showPages } from './follow-tabs';
import { INSPECTED_KEY, InspectedTabs } from './inspected-tabs';
import { type Happening, Journal } from './journal';
import { keepAwake } from './keep-awake';
import { networkListeners } from './listen';
import { logState } from './log-state';
import { readMirrored } from './mirrored';
import { Recorder } from './recorder';
import { recordsAnything } from './recording';
import { FIRST_TRIAL_RULE, setTrialRules } from './session-rules';
import { SessionStore } from './session-store';
import type { CommittedNavigation } from './tab-pages';
import { serveTester } from './tester';
import { TRIALS_KEY, Trials } from './trials';

/*
 * The worker. Every listener is registered before the first await, since the browser starts the worker for an event and
 * gives it to those listeners only. What comes before the mirror and the settings have been read waits for them; where
 * these say that nothing is recorded, the network listeners go again.
 */

/**
 * Milliseconds that events are gathered for before logs, pages and the mirror follow: a single request shows at once; of
 * those that never cease, each is written once or twice, not with every event.
 */
const BATCH = { first: 25, between: 100, burst: 1_000 };
/** Milliseconds in which the pages of an earlier worker's time connect again. */
const RECONNECT = 5_000;
/** In the mirror, what Firefox's background holds back of requests that are open as it is stopped. */
const HELD_KEY = 'held';
const BYTES_PER_MEGABYTE = 1_000_000;

/** What the worker keeps in memory. */
interface Parts {
  readonly recorder: Recorder;
  readonly inspected: InspectedTabs;
  readonly trials: Trials;
}

const store = new SessionStore((keys) => void withRecorder((recorder) => recorder.makeRoom(keys)));
const badge = new Badge();
const journal = new Journal(store, Date.now);
const order = inOrder((event: NetworkEvent, begun) => journal.hear({ kind: 'network', event, begun }));
const listeners = networkListeners(order.hear);
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
  const { tabId, url, frameId, transitionType } = details;
  const { documentId = null, parentDocumentId = null } = details as {
    readonly documentId?: string;
    readonly parentDocumentId?: string;
  };
  const navigation: CommittedNavigation = { url, documentId, parentDocumentId, frameId };
  journal.hear({ kind: 'committed', tabId, navigation });
  // A page that is loaded again is still the one that the person looks at.
  if (frameId === 0 && transitionType !== 'reload') endTrials(tabId);
});

browser.tabs.onReplaced.addListener((by, tabId) => {
  journal.hear({ kind: 'replaced', tabId, by });
  endTrials(tabId);
});

browser.tabs.onRemoved.addListener((tabId) => {
  endTrials(tabId);
  void withRecorder((recorder) => {
    recorder.removeTab(tabId);
    badge.forget(tabId);
    audience.stateChanged(tabId);
  });
});

browser.runtime.onMessage.addListener((message: unknown, _sender: unknown, sendResponse: (reply: unknown) => void) => {
  void started.then((parts) => answer(message, parts, settings)).then(sendResponse);
  return true;
});

browser.runtime.onConnect.addListener((port) => {
  audience.connect(port);
  serveTester(port);
});

onSettings((read) => {
  void started.then(() => followSettings(read));
});

onHostAccess(() => void started.then(() => audience.allStatesChanged()));

// Firefox tells its background that it stops it, and for lack of anything to do alone.
browser.runtime.onSuspend.addListener(() => {
  void withRecorder((recorder) => {
    recorder.flush();
    journal.rest();
    const held = order.held();
    if (held !== null) store.post(HELD_KEY, held);
  });
});

async function start(): Promise<Parts> {
  const [texts, stored] = await Promise.all([store.read(), loadSettings()]);
  const inspected = new InspectedTabs(store, texts.get(INSPECTED_KEY));
  const trials: Trials = new Trials({
    mirror: store,
    stored: texts.get(TRIALS_KEY),
    firstRuleId: FIRST_TRIAL_RULE,
    apply: setTrialRules,
    now: Date.now,
    onChange: (tabId) => {
      recorder.setTrials(trials.all);
      keepAwake(trials.isAnyOn);
      audience.stateChanged(tabId);
      showBadge(parts, tabId);
    },
  });
  const mirrored = readMirrored(texts);
  const recorder: Recorder = new Recorder(mirrored, store, {
    changed: (tabId, entries) => {
      audience.changed(tabId, entries);
      showBadge(parts, tabId);
    },
    forgotten: (tabId, ids) => audience.forgotten(tabId, ids),
    cleared: (tabId) => {
      audience.cleared(tabId);
      showBadge(parts, tabId);
    },
    stateChanged: (tabId) => {
      audience.stateChanged(tabId);
      showBadge(parts, tabId);
    },
    settled: () => journal.settle(),
  });
  const parts: Parts = { recorder, inspected, trials };
  recorder.setTrials(trials.all);
  // An earlier worker's rules: nobody has looked after them since it was stopped.
  await trials.endAll().catch(trialNotEnded);
  await showPages(recorder);
  settings = stored.settings;
  applySettings(parts);
  if (settings.record !== 'always') badge.setDefault(false);
  if (mirrored.leftOut) recorder.interrupt();
  order.begin(texts.get(HELD_KEY));
  store.remove(HELD_KEY);
  journal.begin(texts, {
    take: (happening) => take(happening, recorder),
    onInterrupted: () => recorder.interrupt(),
  });
  scheduleFlush();
  await followTabs(recorder);
  setTimeout(() => {
    inspected.forgetEarlier();
    applyRecording(parts);
  }, RECONNECT);
  return parts;
}

/** True: it is in the worker's memory alone until the next flush. */
function take(happening: Happening, recorder: Recorder): boolean {
  switch (happening.kind) {
    case 'network': {
      const isRecorded = recorder.hear(happening.event, happening.begun);
      if (isRecorded) scheduleFlush();
      return isRecorded;
    }
    case 'committed':
      if (happening.navigation.frameId === 0) badge.forget(happening.tabId);
      recorder.commit(happening.tabId, happening.navigation);
      return false;
    case 'replaced':
      badge.forget(happening.tabId);
      recorder.replaceTab(happening.tabId, happening.by);
      return false;
    default:
      return happening satisfies never;
  }
}

async function withRecorder(act: (recorder: Recorder) => void): Promise<void> {
  const { recorder } = await started;
  act(recorder);
}

async function followInspected(): Promise<void> {
  const parts = await started;
  parts.inspected.connected(audience.inspected);
  applyRecording(parts);
}

async function followSettings(read: ReadSettings): Promise<void> {
  const parts = await started;
  settings = read.settings;
  applySettings(parts);
  badge.setDefault(settings.record === 'always');
}

function endTrials(tabId: number): void {
  started.then(({ trials }) => trials.end(tabId)).catch(trialNotEnded);
}

function trialNotEnded(error: unknown): void {
  console.error(backgroundWords.trialNotEnded, error);
}

function applySettings(parts: Parts): void {
  badge.setText(settings.badge);
  parts.recorder.setLogSize(settings.logMegabytes * BYTES_PER_MEGABYTE);
  applyRecording(parts);
}

/** Listens as long as anything is to be recorded, and tells every page and icon what holds now. */
function applyRecording(parts: Parts): void {
  const { recorder, inspected } = parts;
  const recording = { settings, inspected: inspected.tabs };
  recorder.setRecording(recording);
  if (recordsAnything(recording)) listeners.start();
  else listeners.stop();
  for (const tabId of recorder.tabs) showBadge(parts, tabId);
  audience.allStatesChanged();
}

function showBadge({ recorder, trials }: Parts, tabId: number): void {
  badge.show(tabId, {
    blocked: recorder.log(tabId).blocked,
    isRecorded: recorder.pauseOf(tabId) === null,
    isOnTrial: trials.on(tabId).length > 0,
  });
}

async function stateOf(tabId: number): Promise<LogState> {
  const { recorder, trials } = await started;
  return logState(tabId, recorder, trials, settings);
}
