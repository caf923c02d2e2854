import { ALL_HOSTS } from './all-hosts';
import { browser } from './browser';

/** Whether the browser lets Preflight see the requests of all sites. */
export function hasHostAccess(): Promise<boolean> {
  return browser.permissions.contains({ origins: ALL_HOSTS });
}

/** Calls `hear` whenever access to sites is given or taken away. */
export function onHostAccess(hear: () => void): void {
  for (const event of [browser.permissions.onAdded, browser.permissions.onRemoved]) event.addListener(hear);
}
