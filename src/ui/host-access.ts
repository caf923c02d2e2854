import { browser } from '../browser';

/** Asks the person for access to the requests of all sites. Has to run in the click. Reports whether it was given. */
export function requestHostAccess(): Promise<boolean> {
  return browser.permissions.request({ origins: ['http://*/*', 'https://*/*'] });
}
