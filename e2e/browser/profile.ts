import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

export type DevToolsTheme = 'light' | 'dark';

/** Beside each other on a screen of 1920 pixels; a smaller one moves them together. */
const PAGE_WINDOW = { left: 0, top: 0, right: 760, bottom: 900, maximized: false };
const DEVTOOLS_WINDOW = { left: 660, top: 0, right: 1900, bottom: 900, maximized: false };

/**
 * Makes a folder a browser's profile; one that a browser has used stays as it is. Undocked and wide, DevTools shows the
 * panel's tab; docked or narrow, it hides it in the overflow menu. Without developer mode, Chromium does not load an
 * unpacked extension again.
 */
export async function prepareProfile(profile: string, theme: DevToolsTheme): Promise<void> {
  const file = path.join(profile, 'Default', 'Preferences');
  if (existsSync(file)) return;
  const uiTheme = theme === 'dark' ? '"dark"' : '"default"';
  const preferences = {
    browser: { window_placement: PAGE_WINDOW, app_window_placement: { DevToolsApp: DEVTOOLS_WINDOW } },
    devtools: { preferences: { currentDockState: '"undocked"', 'ui-theme': uiTheme, uiTheme } },
    extensions: { ui: { developer_mode: true } },
  };
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(preferences));
}
