import { askedTab } from '../ui/asked-tab';
import { devtoolsApi } from '../ui/devtools-api';

/** The tab whose requests the panel shows: `?tabId=N`, else the one that DevTools inspects. Null: neither names one. */
export function watchedTab(search: string): number | null {
  const asked = askedTab(search);
  return asked === undefined ? (devtoolsApi()?.inspectedWindow.tabId ?? null) : asked;
}
