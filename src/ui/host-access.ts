import { browser } from '../browser';
import { recordingWords } from '../words/recording';

/** Asks the person for access to the requests of all sites. Has to run in the click. Returns what came of it, in words. */
export async function askForHostAccess(): Promise<{ readonly text: string; readonly failed: boolean }> {
  try {
    const granted = await browser.permissions.request({ origins: ['http://*/*', 'https://*/*'] });
    return { text: granted ? recordingWords.accessGiven : recordingWords.accessRefused, failed: !granted };
  } catch {
    return { text: recordingWords.accessNotAsked, failed: true };
  }
}
