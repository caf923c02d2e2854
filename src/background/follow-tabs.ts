import { browser } from '../browser';
import type { Recorder } from './recorder';

/** Tells the recorder what the tabs show now, of which it knows no page. Whether a request is recorded may depend on it. */
export async function showPages(recorder: Recorder): Promise<void> {
  for (const { id, url } of await browser.tabs.query({})) {
    if (id !== undefined && url !== undefined) recorder.showsPage(id, { url });
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

async function followPage(recorder: Recorder, tabId: number): Promise<void> {
  if (recorder.log(tabId).bytes === 0) return;
  // A tab without a page, or one that closes now, has no frame.
  const frame = await browser.webNavigation.getFrame({ tabId, frameId: 0 }).catch(() => null);
  const { current } = recorder.log(tabId).state.pages;
  if (frame === null || current === null) return;
  const { documentId = current } = frame as { readonly documentId?: string };
  if (documentId === current) return;
  recorder.commit(tabId, { url: frame.url, documentId, parentDocumentId: null, isMainFrame: true });
}
