import { devtoolsApi } from '../ui/devtools-api';

/** The tab whose requests the panel shows: `?tabId=N`, else the one that DevTools inspects. Null: neither names one. */
export function watchedTab(search: string): number | null {
  const asked = new URLSearchParams(search).get('tabId');
  if (asked !== null) {
    return /^\d{1,15}$/.test(asked) ? Number(asked) : null;
  }
  return devtoolsApi()?.inspectedWindow.tabId ?? null;
}
