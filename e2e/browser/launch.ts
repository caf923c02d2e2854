import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium } from 'playwright';
import { findChromium } from '../../scripts/chromium.mjs';
import './attach-to-devtools';
import { chromiumArguments, EXTENSION } from './chromium-arguments';
import { watchErrors } from './errors';
import { type DevToolsTheme, prepareProfile } from './profile';
import { sandboxStarts } from './sandbox';

export type { DevToolsTheme };

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
  /** Arguments that Playwright gives a browser, and this one is not to have. */
  readonly without?: readonly string[];
  /** Left out: `VIEWPORT`; headed, the window's own. */
  readonly viewport?: { readonly width: number; readonly height: number };
}

export interface Launched {
  readonly context: BrowserContext;
  /** Closes the browser and removes its profile. */
  close(): Promise<void>;
}

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
  without = [],
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
  await prepareProfile(profile, theme);
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
      ignoreDefaultArgs: [...(headed ? ['--enable-automation'] : []), ...without],
      args: [...chromiumArguments([extension, ...others], headed), ...args],
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
