import { browser } from '../browser';
import type { LogState } from '../messages';
import type { Settings } from '../settings/settings';
import type { Recorder } from './recorder';
import type { TabLog } from './tab-log';
import type { Trials } from './trials';

/** The requests that Preflight asks to see; a person may take this away. */
const HOSTS = { origins: ['http://*/*', 'https://*/*'] };

/** What panel and popup show beside the entries of a tab's log. */
export async function logState(
  tabId: number,
  recorder: Recorder,
  trials: Trials,
  { record, redact }: Settings,
): Promise<LogState> {
  const log = recorder.log(tabId);
  const [page, hostAccess] = await Promise.all([pageOf(tabId, log), browser.permissions.contains(HOSTS)]);
  const { preserve, dropped, storageFull, interrupted } = log.state;
  const recording = { when: record, paused: recorder.pauseOf(tabId) };
  return { page, preserve, dropped, hostAccess, recording, storageFull, interrupted, trials: trials.on(tabId), redact };
}

/** The page that a tab shows, or null where there is no such tab. */
export async function pageOf(tabId: number, log: TabLog): Promise<{ url: string } | null> {
  try {
    const tab = await browser.tabs.get(tabId);
    return { url: log.state.pages.url ?? tab.url ?? '' };
  } catch {
    return null;
  }
}
