import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium } from 'playwright';
import { findChromium } from '../../scripts/chromium.mjs';
import './attach-to-devtools';
import { watchErrors } from './errors';
import { sandboxStarts } from './sandbox';

export type DevToolsTheme = 'light' | 'dark';

/** Of pages and of the DevTools window, in CSS pixels. */
export const VIEWPORT = { width: 1240, height: 760 } as const;

export interface LaunchOptions {
  /** Left out: headless. */
  readonly headed?: boolean;
  /** Left out: light. */
  readonly theme?: DevToolsTheme;
  /** The folder of a profile that is to outlive the browser. Left out: a fresh one. */
  readonly profile?: string;
  /** The folder of another build. */
  readonly extension?: string;
  /** Folders of extensions beside it. */
  readonly others?: readonly string[];
  /** More arguments for the browser. */
  readonly args?: readonly string[];
  /** Left out: `VIEWPORT`; headed, the window's own. */
  readonly viewport?: { readonly width: number; readonly height: number };
}

export interface Launched {
  readonly context: BrowserContext;
  /** Closes the browser and removes its profile. */
  close(): Promise<void>;
}

/** The built extension; `EXTENSION_DIR` names another build of it. */
export const EXTENSION = process.env['EXTENSION_DIR'] ?? fileURLToPath(new URL('../../dist/chrome', import.meta.url));

/** Nothing but the playground is to be asked for, and no dialog is to come up. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
];

/**
 * Starts Chromium with the built extension, and with a fresh profile where none is given.
 * @throws {Error} with a sentence where there is no build or no Chromium
 */
export async function launch({
  headed = false,
  theme = 'light',
  viewport,
  profile: kept,
  extension = EXTENSION,
  others = [],
  args = [],
}: LaunchOptions = {}): Promise<Launched> {
  if (!existsSync(path.join(extension, 'manifest.json'))) {
    throw new Error('The extension is not built yet: run `npm run build` first.');
  }
  const executablePath = await findChromium();
  if (executablePath === null) throw new Error('There is no Chromium here: `npm test` gets one, or set CHROMIUM_PATH.');

  const profile = kept ?? (await mkdtemp(path.join(tmpdir(), 'preflight-')));
  const removeProfile = async () => {
    if (kept === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  await writePreferences(profile, theme);
  try {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      // Playwright's own headless mode is another program, without extensions.
      headless: false,
      // A person's Ctrl+C is for the demo to hear, which cleans up.
      handleSIGINT: !headed,
      // A test meets nothing but the playground; a person may go anywhere.
      chromiumSandbox: headed && sandboxStarts(),
      viewport: viewport ?? (headed ? null : VIEWPORT),
      ...(headed && { ignoreDefaultArgs: ['--enable-automation'] }),
      args: [
        ...QUIET,
        ...(headed ? [] : ['--headless=new']),
        `--disable-extensions-except=${[extension, ...others].join(',')}`,
        `--load-extension=${[extension, ...others].join(',')}`,
        ...args,
      ],
    });
    const endWatch = watchErrors(context);
    return {
      context,
      async close() {
        endWatch();
        await context.close();
        await removeProfile();
      },
    };
  } catch (error) {
    await removeProfile();
    throw error;
  }
}

/** Beside each other on a screen of 1920 pixels; a smaller one moves them together. */
const PAGE_WINDOW = { left: 0, top: 0, right: 760, bottom: 900, maximized: false };
const DEVTOOLS_WINDOW = { left: 660, top: 0, right: 1900, bottom: 900, maximized: false };

/** Undocked and wide, DevTools shows the panel's tab; docked or narrow, it hides it in the overflow menu. */
async function writePreferences(profile: string, theme: DevToolsTheme): Promise<void> {
  const uiTheme = theme === 'dark' ? '"dark"' : '"default"';
  const preferences = {
    browser: { window_placement: PAGE_WINDOW, app_window_placement: { DevToolsApp: DEVTOOLS_WINDOW } },
    devtools: { preferences: { currentDockState: '"undocked"', 'ui-theme': uiTheme, uiTheme } },
  };
  await mkdir(path.join(profile, 'Default'), { recursive: true });
  await writeFile(path.join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}
