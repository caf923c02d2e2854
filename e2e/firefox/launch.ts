import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { FIREFOX_BUILD, firefoxForTheBuild, knownHost } from '../browser/firefox-build';
import { until } from '../browser/until';

export interface LaunchedFirefox {
  readonly browser: Browser;
  /** Opens a page of the extension in a tab, by its path in the package. */
  openExtensionPage(path: string): Promise<Page>;
  /** Closes the browser, which removes its profile. */
  close(): Promise<void>;
}

interface LaunchOptions {
  readonly headed?: boolean;
  /** Settings of the browser, by the names that `about:config` has for them. */
  readonly preferences?: Readonly<Record<string, unknown>>;
}

/**
 * Starts a stock Firefox with the built extension, in a fresh profile.
 * @throws {Error} with a sentence where there is no build or no Firefox
 */
export async function launchFirefox({
  headed = false,
  preferences: asked = {},
}: LaunchOptions = {}): Promise<LaunchedFirefox> {
  const executablePath = firefoxForTheBuild();
  const { host, preferences } = knownHost();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: !headed,
    ...(headed && { defaultViewport: null }),
    // Without it, no tab may be sent to a page of an extension.
    args: ['--remote-allow-system-access'],
    // What an extension asks a person for is given at once: the question is in a window that no test can click in.
    extraPrefsFirefox: { ...preferences, ...asked, 'extensions.webextOptionalPermissionPrompts': false },
  });
  await browser.installExtension(FIREFOX_BUILD);
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
