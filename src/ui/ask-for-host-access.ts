import { ALL_HOSTS } from '../all-hosts';
import { browser } from '../browser';
import { recordingWords } from '../words/recording';

/** Whether this page can ask for access: Firefox gives a panel in DevTools no `permissions`. */
export function canAskForHostAccess(): boolean {
  const { permissions }: Partial<typeof browser> = browser;
  return permissions?.request !== undefined;
}

/** Asks the person for access to the requests of all sites. Has to run in the click. Returns what came of it, in words. */
export async function askForHostAccess(): Promise<{ readonly text: string; readonly failed: boolean }> {
  try {
    const granted = await browser.permissions.request({ origins: ALL_HOSTS });
    return { text: granted ? recordingWords.accessGiven : recordingWords.accessRefused, failed: !granted };
  } catch {
    return { text: recordingWords.accessNotAsked, failed: true };
  }
}
