import { StoredValue } from '../stored-value';
import { type ReadSettings, readSettings } from './read-settings';
import type { Settings } from './settings';

const stored = new StoredValue('settings', readSettings);

/** What is stored, or the defaults. */
export function loadSettings(): Promise<ReadSettings> {
  return stored.load();
}

/** Stores them. Rejects with the browser's own words where it refuses. */
export function saveSettings(settings: Settings): Promise<void> {
  return stored.save(settings);
}

/** Hears of every change that another page makes. */
export function onSettings(hear: (read: ReadSettings) => void): void {
  stored.onNews(hear);
}
