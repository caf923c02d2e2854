import { browser } from '../browser';
import { OwnWrites } from '../own-writes';
import { type ReadSettings, readSettings } from './read-settings';
import type { Settings } from './settings';

const KEY = 'settings';
const own = new OwnWrites<Settings>();

/** What is stored, or the defaults. */
export async function loadSettings(): Promise<ReadSettings> {
  const stored = await browser.storage.local.get(KEY);
  return readSettings(stored[KEY]);
}

/** Stores settings that differ from the stored ones. Rejects with the browser's own words where it refuses. */
export async function saveSettings(settings: Settings): Promise<void> {
  own.writes(settings);
  try {
    await browser.storage.local.set({ [KEY]: settings });
  } catch (error) {
    own.failed();
    throw error;
  }
}

/** Hears of every change that other pages make; of what else is stored, the log, the browser is not to tell. */
export function onSettings(hear: (read: ReadSettings) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    const change = changes[KEY];
    if (change === undefined) return;
    const read = readSettings(change.newValue);
    if (own.isNews(read.settings)) hear(read);
  });
}
