import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import type { NetworkEvent } from '../exchange/events';
import { MemoryMirror } from '../testing/memory-mirror';
import { readRecording } from '../testing/recordings';
import { readMirrored } from './mirrored';
import { Recorder } from './recorder';
import { mainFrameCommit } from './tab-pages';

const browser = { tabs: { query: vi.fn() }, webNavigation: { getAllFrames: vi.fn() } };
vi.stubGlobal('chrome', browser);
vi.resetModules();
const { followTabs } = await import('./follow-tabs');

const deaf = { changed() {}, forgotten() {}, cleared() {}, stateChanged() {} };

/** A recorder with a request of the page A in tab 1. */
function recorded(): Recorder {
  const mirror = new MemoryMirror();
  const recorder = new Recorder(readMirrored(mirror.texts), mirror, deaf);
  commit(recorder, 'A');
  for (const event of readRecording('preflight-404').events) recorder.hear(of(event));
  recorder.flush();
  return recorder;
}

/** As asked by a document of tab 1: the recordings all count their requests from 1. */
function of(event: NetworkEvent, documentId = 'A'): NetworkEvent {
  const requestId = `${documentId}-${event.requestId}`;
  return event.type === 'request-started' ? { ...event, requestId, tabId: 1, documentId } : { ...event, requestId };
}

const PRERENDERED = { frameId: 7, url: 'http://localhost/next', documentId: 'next' };

function commit(recorder: Recorder, documentId: string, tabId = 1): void {
  recorder.commit(tabId, mainFrameCommit(`http://localhost/${documentId}`, documentId));
}

beforeEach(() => {
  browser.tabs.query.mockResolvedValue([{ id: 1 }]);
});

afterAll(() => {
  // Other files share this process.
  vi.unstubAllGlobals();
  vi.resetModules();
});

it('keeps the log of a page that is still shown', async () => {
  const recorder = recorded();
  browser.webNavigation.getAllFrames.mockResolvedValue([{ frameId: 0, url: 'http://localhost/A', documentId: 'A' }]);
  await followTabs(recorder);
  expect(recorder.log(1).entries).toHaveLength(1);
});

it('empties the log of a page that another one has followed', async () => {
  const recorder = recorded();
  browser.webNavigation.getAllFrames.mockResolvedValue([{ frameId: 0, url: 'http://localhost/B', documentId: 'B' }]);
  await followTabs(recorder);
  expect([recorder.log(1).entries, recorder.log(1).state.pages.url]).toEqual([[], 'http://localhost/B']);
});

it('removes the log of a tab that was closed, and keeps that of one that opens meanwhile', async () => {
  const recorder = recorded();
  browser.tabs.query.mockImplementation(async () => {
    commit(recorder, 'new', 2);
    return [];
  });
  await followTabs(recorder);
  expect(recorder.tabs).toEqual([2]);
});

it('keeps the log of a tab that was discarded, under its new id', async () => {
  const recorder = recorded();
  recorder.replaceTab(1, 2);
  browser.tabs.query.mockResolvedValue([{ id: 2, discarded: true }]);
  browser.webNavigation.getAllFrames.mockResolvedValue([{ frameId: 0, url: '', documentId: 'empty' }]);
  await followTabs(recorder);
  expect(recorder.tabs).toEqual([2]);
  expect(recorder.log(2).entries.map(({ exchange }) => exchange.tabId)).toEqual([2]);
});

it('learns of the page that was shown before it listened, so that one that is prerendered does not show', async () => {
  const mirror = new MemoryMirror();
  const recorder = new Recorder(readMirrored(mirror.texts), mirror, deaf);
  recorder.showsPage(1, { url: 'http://localhost/A', documentId: null });
  browser.webNavigation.getAllFrames.mockResolvedValue([{ frameId: 0, url: 'http://localhost/A', documentId: 'A' }]);
  await followTabs(recorder);
  const { documentId } = PRERENDERED;
  recorder.commit(1, { ...PRERENDERED, parentDocumentId: null });
  for (const event of readRecording('preflight-404').events) recorder.hear(of(event, documentId));
  recorder.flush();
  expect(recorder.log(1).entries).toEqual([]);
});

it('learns of a page that began to be prerendered unheard', async () => {
  const recorder = recorded();
  for (const event of readRecording('simple-blocked-500').events) recorder.hear(of(event, PRERENDERED.documentId));
  recorder.flush();
  browser.webNavigation.getAllFrames.mockResolvedValue([
    { frameId: 0, url: 'http://localhost/A', documentId: 'A' },
    PRERENDERED,
  ]);
  await followTabs(recorder);
  expect(recorder.log(1).entries.map(({ exchange }) => exchange.documentId)).toEqual(['A']);
});

it('takes what it hears while the browser answers for newer than the answer', async () => {
  const recorder = recorded();
  browser.webNavigation.getAllFrames.mockImplementation(async () => {
    commit(recorder, 'B');
    return [{ frameId: 0, url: 'http://localhost/A', documentId: 'A' }];
  });
  await followTabs(recorder);
  expect(recorder.log(1).state.pages.current).toBe('B');
});
