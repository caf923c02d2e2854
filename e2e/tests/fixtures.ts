import { type BrowserContext, expect, type Frame, type Page } from 'playwright/test';
import type { BrowserFamily } from '../../src/exchange/exchange';
import { openDevTools } from '../browser/devtools';
import { extensionErrors } from '../browser/errors';
import { type Extension, findExtension, findExtensionInFirefox } from '../browser/extension';
import { openPanelPage, openPopupPage } from '../browser/extension-page';
import { type DevToolsTheme, type Launched, launch } from '../browser/launch';
import { launchFirefoxContext } from '../browser/launch-firefox';
import type { Scenario } from '../playground/scenario';
import { type Inspected, SharedDevTools } from './inspected';
import { type Served, served } from './served';

export interface WorkerFixtures extends Served {
  /** Set by the project; each theme has its own browser. */
  devtoolsTheme: DevToolsTheme;
  /** Set by the project. In Firefox, the panel stands in a tab of its own. */
  browserFamily: BrowserFamily;
  launched: Launched & { readonly host?: string };
  extension: Extension;
  devtools: SharedDevTools;
}

interface Fixtures {
  context: BrowserContext;
  /** A new tab of the worker's browser. */
  page: Page;
  /** A scenario of the playground, by its id. */
  scenario: (id: string) => Scenario;
  /** Shows a page of that address, with DevTools open on the CORS panel. */
  inspect: (url: string) => Promise<Inspected>;
  /** Opens a DevTools window of the page's own on the CORS panel. */
  openPanel: (page: Page) => Promise<Frame>;
  /** Opens the panel of that tab in a tab of its own. */
  openPanelTab: (tabId: number) => Promise<Page>;
  /** Opens the popup of that tab in a tab of its own. */
  openPopup: (tabId: number) => Promise<Page>;
  /** An error in one of the extension's own pages or its worker fails any test. */
  noErrors: undefined;
}

export const test = served.extend<Fixtures, Omit<WorkerFixtures, keyof Served>>({
  devtoolsTheme: ['light', { option: true, scope: 'worker' }],

  browserFamily: ['chromium', { option: true, scope: 'worker' }],

  launched: [
    async ({ devtoolsTheme, browserFamily }, use) => {
      const launched =
        browserFamily === 'firefox' ? await launchFirefoxContext() : await launch({ theme: devtoolsTheme });
      await use(launched);
      await launched.close();
    },
    { scope: 'worker' },
  ],

  extension: [
    async ({ launched: { context, host } }, use) =>
      use(host === undefined ? await findExtension(context) : await findExtensionInFirefox(context, host)),
    { scope: 'worker' },
  ],

  devtools: [async ({ launched }, use) => use(new SharedDevTools(launched.context)), { scope: 'worker' }],

  context: async ({ launched }, use) => use(launched.context),

  page: async ({ context }, use) => {
    const page = await context.newPage();
    await use(page);
    await page.close();
  },

  scenario: async ({ playground }, use) => {
    await use((id) => {
      const found = playground.scenarios.find((candidate) => candidate.id === id);
      if (!found) throw new Error(`The playground has no scenario ${id}.`);
      return found;
    });
  },

  inspect: async ({ devtools, extension, browserFamily, openPanelTab, context }, use) => {
    if (browserFamily === 'chromium') return use((url) => devtools.inspect(url, extension));
    const pages: Page[] = [];
    await use(async (url) => {
      const page = await context.newPage();
      pages.push(page);
      await page.goto(url);
      const window = await openPanelTab(await extension.tabIdOf(page));
      return { page, window, panel: window.mainFrame() };
    });
    for (const page of pages) await page.close();
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures out of this pattern
  openPanel: async ({}, use) => use(async (page) => (await openDevTools(page)).panel),

  openPanelTab: async ({ context, extension }, use) => {
    const opened: Page[] = [];
    await use(async (tabId) => {
      const panel = await openPanelPage(context, extension.origin, tabId);
      opened.push(panel);
      return panel;
    });
    if (opened.length > 0) await forgetPanel(opened, extension);
  },

  openPopup: async ({ context, extension }, use) => {
    const opened: Page[] = [];
    await use(async (tabId) => {
      const popup = await openPopupPage(context, extension.origin, tabId);
      opened.push(popup);
      return popup;
    });
    for (const popup of opened) await popup.close();
  },

  noErrors: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      extensionErrors.length = 0;
      await use(undefined);
      expect(extensionErrors, 'errors in panel, popup, settings or worker').toEqual([]);
    },
    { auto: true },
  ],
});

/** How one test left columns, groups, folds and chosen servers is nothing to the next. */
async function forgetPanel(panels: readonly Page[], extension: Extension): Promise<void> {
  await panels.find((panel) => !panel.isClosed())?.evaluate(() => localStorage.clear());
  // As it closes, a panel keeps its columns.
  for (const panel of panels) await panel.close();
  await extension.evaluate(() => chrome.storage.local.remove(['panel', 'apis']), 0);
}

export { expect };
