import { browser } from '../browser';
import type { NetworkEvent } from '../exchange/events';
import { answer } from './answer';
import { Badge } from './badge';
import { batched } from './batch';
import { listen } from './listen';
import { logState } from './log-state';
import { readMirrored } from './mirrored';
import { Panels } from './panels';
import { Recorder } from './recorder';
import { SessionStore } from './session-store';
import type { CommittedNavigation } from './tab-pages';

/*
 * The worker. Every listener is registered before the first await, since the browser starts the worker for an event and
 * gives it to those listeners only. What comes before the mirror has been read waits for it.
 */

/** Milliseconds that events are gathered for before logs, panels and the mirror follow. */
const BATCH = 25;

const store = new SessionStore((error) => console.error('Preflight could not store its log.', error));
const panels = new Panels();
const badge = new Badge();
const started = start();
const scheduleFlush = batched(() => void started.then((recorder) => recorder.flush()), BATCH);

listen((event: NetworkEvent) => {
  void started.then((recorder) => {
    recorder.hear(event);
    scheduleFlush();
  });
});

browser.webNavigation.onCommitted.addListener((details) => {
  const { tabId, url, frameId } = details;
  const { documentId = null, parentDocumentId = null } = details as {
    readonly documentId?: string;
    readonly parentDocumentId?: string;
  };
  const navigation: CommittedNavigation = { url, documentId, parentDocumentId, isMainFrame: frameId === 0 };
  void started.then((recorder) => {
    if (navigation.isMainFrame) badge.forget(tabId);
    recorder.commit(tabId, navigation);
  });
});

browser.tabs.onRemoved.addListener((tabId) => {
  void started.then((recorder) => {
    recorder.removeTab(tabId);
    badge.forget(tabId);
    void tellState(recorder, tabId);
  });
});

browser.runtime.onMessage.addListener((message: unknown, _sender: unknown, sendResponse: (reply: unknown) => void) => {
  void started.then((recorder) => answer(message, recorder)).then(sendResponse);
  return true;
});

browser.runtime.onConnect.addListener((port) => {
  panels.connect(port, async (tabId) => {
    const recorder = await started;
    const state = await logState(tabId, recorder.log(tabId));
    recorder.flush();
    return { type: 'log', entries: recorder.log(tabId).entries, state };
  });
});

for (const event of [browser.permissions.onAdded, browser.permissions.onRemoved]) {
  event.addListener(() => {
    void started.then((recorder) => Promise.all([...panels.tabs].map((tabId) => tellState(recorder, tabId))));
  });
}

async function start(): Promise<Recorder> {
  const recorder: Recorder = new Recorder(readMirrored(await store.read()), store, {
    changed: (tabId, entries) => {
      panels.tell(tabId, { type: 'entries', entries });
      badge.show(tabId, recorder.log(tabId).blocked);
    },
    forgotten: (tabId, ids) => panels.tell(tabId, { type: 'forgotten', ids }),
    cleared: (tabId) => {
      badge.show(tabId, recorder.log(tabId).blocked);
      void tellCleared(recorder, tabId);
    },
    stateChanged: (tabId) => {
      badge.show(tabId, recorder.log(tabId).blocked);
      void tellState(recorder, tabId);
    },
  });
  for (const { id, url } of await browser.tabs.query({})) {
    if (id !== undefined && url !== undefined) recorder.showsPage(id, { url });
  }
  return recorder;
}

async function tellState(recorder: Recorder, tabId: number): Promise<void> {
  if (!panels.tabs.has(tabId)) return;
  panels.tell(tabId, { type: 'state', state: await logState(tabId, recorder.log(tabId)) });
}

async function tellCleared(recorder: Recorder, tabId: number): Promise<void> {
  if (!panels.tabs.has(tabId)) return;
  const state = await logState(tabId, recorder.log(tabId));
  // Read after the wait, so that what was added meanwhile is kept.
  const kept = recorder.log(tabId).entries.map(({ exchange }) => exchange.id);
  panels.tell(tabId, { type: 'cleared', kept, state });
}
