import { browser } from '../browser';
import { hasHostAccess } from '../host-access';
import type { LogState } from '../messages';
import type { Settings } from '../settings/settings';
import type { Recorder } from './recorder';
import type { Trials } from './trials';

/** What panel and popup show beside the entries of a tab's log. */
export async function logState(
  tabId: number,
  recorder: Recorder,
  trials: Trials,
  { record, redact }: Settings,
): Promise<LogState> {
  const [page, hostAccess] = await Promise.all([pageOf(tabId, recorder), hasHostAccess()]);
  const { preserve, dropped, storageFull, interrupted } = recorder.log(tabId).state;
  const recording = { when: record, paused: recorder.pauseOf(tabId) };
  return { page, preserve, dropped, hostAccess, recording, storageFull, interrupted, trials: trials.on(tabId), redact };
}

/** The page that a tab shows, or null where there is no such tab. */
export async function pageOf(tabId: number, recorder: Recorder): Promise<{ url: string } | null> {
  try {
    const tab = await browser.tabs.get(tabId);
    return { url: recorder.log(tabId).state.pages.url ?? tab.url ?? '' };
  } catch {
    return null;
  }
}
