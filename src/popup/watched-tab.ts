import { browser } from '../browser';
import { askedTab } from '../ui/asked-tab';

/** The tab whose requests the popup shows: `?tabId=N`, else the one beneath it. Null: neither is there. */
export async function watchedTab(search: string): Promise<number | null> {
  const asked = askedTab(search);
  if (asked !== undefined) return asked;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}
