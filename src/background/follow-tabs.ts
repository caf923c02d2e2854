import { browser } from '../browser';
import type { Recorder } from './recorder';

/**
 * Tells the recorder what the tabs show now. An earlier worker may have been stopped before it could hear that a tab was
 * closed, or shows another page.
 */
export async function followTabs(recorder: Recorder): Promise<void> {
  const tabs = await browser.tabs.query({});
  for (const { id, url } of tabs) {
    if (id !== undefined && url !== undefined) recorder.showsPage(id, { url });
  }
  const open = new Set(tabs.map(({ id }) => id));
  for (const tabId of recorder.tabs) {
    if (open.has(tabId)) await followPage(recorder, tabId);
    else recorder.removeTab(tabId);
  }
}

async function followPage(recorder: Recorder, tabId: number): Promise<void> {
  const { current } = recorder.log(tabId).state.pages;
  if (current === null || recorder.log(tabId).bytes === 0) return;
  // A tab without a page, or one that closes now, has no frame.
  const frame = await browser.webNavigation.getFrame({ tabId, frameId: 0 }).catch(() => null);
  const { documentId = current } = (frame ?? {}) as { readonly documentId?: string };
  if (frame === null || documentId === current) return;
  recorder.commit(tabId, { url: frame.url, documentId, parentDocumentId: null, isMainFrame: true });
}
