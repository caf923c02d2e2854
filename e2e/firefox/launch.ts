import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '../../scripts/firefox.mjs';
import { until } from '../browser/until';

export const EXTENSION = fileURLToPath(new URL('../../dist/firefox', import.meta.url));
const ADD_ON = 'preflight@preflight-devtools.org';

export interface LaunchedFirefox {
  readonly browser: Browser;
  /** Opens a page of the extension in a tab, by its path in the package. */
  openExtensionPage(path: string): Promise<Page>;
  /** Closes the browser, which removes its profile. */
  close(): Promise<void>;
}

/**
 * Starts a stock Firefox with the built extension, in a fresh profile.
 * @throws {Error} with a sentence where there is no build or no Firefox
 */
export async function launchFirefox({ headed = false }: { readonly headed?: boolean } = {}): Promise<LaunchedFirefox> {
  if (!existsSync(path.join(EXTENSION, 'manifest.json'))) {
    throw new Error('The extension is not built for Firefox yet: run `npm run build:firefox` first.');
  }
  const executablePath = findFirefox();
  if (executablePath === null) throw new Error('There is no Firefox here: install one, or set FIREFOX_PATH.');
  // Under this host the extension's own pages are found; Firefox would choose one that nobody is told.
  const host = randomUUID();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: !headed,
    ...(headed && { defaultViewport: null }),
    // Without it, no tab may be sent to a page of an extension.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [ADD_ON]: host }) },
  });
  await browser.installExtension(EXTENSION);
  return {
    browser,
    async openExtensionPage(file) {
      const page = await browser.newPage();
      const url = `moz-extension://${host}/${file}`;
      // It changes the process, and the navigation is never told to have ended.
      page.goto(url).catch(() => undefined);
      await until(`Firefox shows ${file}`, async () => {
        const isThere = page.evaluate(
          () => location.protocol === 'moz-extension:' && document.readyState === 'complete',
        );
        return (await isThere.catch(() => false)) ? true : null;
      });
      return page;
    },
    close: () => browser.close(),
  };
}
