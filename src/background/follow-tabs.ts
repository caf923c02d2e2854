import { browser } from '../browser';
import type { Recorder } from './recorder';
import { mainFrameCommit } from './tab-pages';

/** Tells the recorder what the tabs show now, of which it knows no page. Whether a request is recorded may depend on it. */
export async function showPages(recorder: Recorder): Promise<void> {
  for (const { id, url } of await browser.tabs.query({})) {
    if (id !== undefined && url !== undefined) recorder.showsPage(id, { url, documentId: null });
  }
}

/**
 * Follows what no worker could hear: that a tab was closed, or shows another page. To be called when all that an earlier
 * worker has heard is in the logs, or it would come after what is so now.
 */
export async function followTabs(recorder: Recorder): Promise<void> {
  // Those of now: what opens while the browser answers is not in the answer, and is not closed.
  const known = recorder.tabs;
  const open = new Map((await browser.tabs.query({})).map((tab) => [tab.id, tab]));
  for (const tabId of known) {
    const tab = open.get(tabId);
    if (tab === undefined) recorder.removeTab(tabId);
    // One that is discarded has an empty document until its page is loaded again; its log is still that page's.
    else if (tab.discarded !== true) await followPage(recorder, tabId);
  }
}

/** What each browser tells of a frame beside what both do. A page that is prerendered is a frame with an id of its own. */
interface FrameDocument {
  readonly frameId: number;
  readonly url: string;
  /** Left out where the browser has no such ids. */
  readonly documentId?: string;
  readonly parentDocumentId?: string;
}

async function followPage(recorder: Recorder, tabId: number): Promise<void> {
  const { bytes, state } = recorder.log(tabId);
  const { current } = state.pages;
  if (bytes === 0 && current !== null) return;
  // A tab without a page, or one that closes now, has no frames.
  const frames: readonly FrameDocument[] =
    (await browser.webNavigation.getAllFrames({ tabId }).catch(() => null)) ?? [];
  const shown = frames.find(({ frameId }) => frameId === 0);
  // What was heard meanwhile is newer than the answer.
  const isOutdated = recorder.log(tabId).state.pages.current !== current;
  if (shown?.documentId === undefined || isOutdated) return;
  const { url, documentId } = shown;
  if (current === null) recorder.showsPage(tabId, { url, documentId });
  else if (current !== documentId) recorder.commit(tabId, mainFrameCommit(url, documentId));
  for (const { url, documentId, parentDocumentId = null, frameId } of frames) {
    const isKnown = recorder.log(tabId).state.pages.documents.some(({ id }) => id === documentId);
    if (documentId !== undefined && !isKnown) recorder.commit(tabId, { url, documentId, parentDocumentId, frameId });
  }
}
