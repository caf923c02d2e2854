import { browser } from '../browser';
import { type ReadSettings, readSettings } from './read-settings';
import type { Settings } from './settings';

const KEY = 'settings';

/** What is stored, or the defaults. */
export async function loadSettings(): Promise<ReadSettings> {
  const stored = await browser.storage.local.get(KEY);
  return readSettings(stored[KEY]);
}

/** Stores them. Rejects with the browser's own words where it refuses. */
export function saveSettings(settings: Settings): Promise<void> {
  return browser.storage.local.set({ [KEY]: settings });
}

/** Hears of every change, of those that other pages make too; of what else is stored, the log, the browser is not to tell. */
export function onSettings(hear: (read: ReadSettings) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    const change = changes[KEY];
    if (change !== undefined) hear(readSettings(change.newValue));
  });
}
