import type { BrowserContext, Page } from 'playwright/test';
import type { Settings } from '../../src/settings/settings';
import { type Background, watchBackground } from '../browser/background';
import { openDevTools } from '../browser/devtools';
import { type Extension, findExtension } from '../browser/extension';
import { openPanelPage, openPopupPage, openSettingsPage } from '../browser/extension-page';
import { launch } from '../browser/launch';
import { reloadExtension } from '../browser/reload-extension';
import { restartWorker } from '../browser/restart-worker';
import { until } from '../browser/until';
import { test as base, expect, HTML } from './lab';

/** A browser whose settings and worker are the test's own: what it leaves behind is gone before the next one. */
export interface OwnBrowser {
  readonly context: BrowserContext;
  readonly background: Background;
  /** Stops the worker, and starts another by the message of a popup: an event of a request that starts it may be lost. */
  restartWorker(): Promise<void>;
  /** The extension with the worker that runs now; starts none. */
  extension(): Promise<Extension>;
  /** A tab on the lab's page, or on `url`, with its id. */
  openTab(url?: string): Promise<{ readonly page: Page; readonly tabId: number }>;
  /** The panel of a tab, in a tab of its own. */
  openPanelTab(tabId: number): Promise<Page>;
  /** The popup of a tab, in a tab of its own. */
  openPopup(tabId: number): Promise<Page>;
  openSettings(): Promise<Page>;
  /** Whether the browser has a listener of ours that hears of requests. The worker has to run. */
  isListening(): Promise<boolean>;
  /** Stores settings as the settings page does; what is left out has its default. */
  choose(settings: Partial<Settings>): Promise<void>;
  openDevTools: typeof openDevTools;
}

interface WholeBrowser {
  readonly context: BrowserContext;
  /** Of the extension's pages. */
  readonly origin: string;
  readonly background: Background;
}

/** Tests that choose settings, stop the worker or fill the storage. */
export const test = base.extend<{ own: OwnBrowser }, { wholeBrowser: WholeBrowser }>({
  wholeBrowser: [
    async ({ devtoolsTheme }, use) => {
      const { context, close } = await launch({ theme: devtoolsTheme });
      const { id, origin } = await findExtension(context);
      await use({ context, origin, background: await watchBackground(context, id) });
      await close();
    },
    { scope: 'worker' },
  ],

  own: async ({ wholeBrowser, servers }, use) => {
    const { context, origin, background } = wholeBrowser;
    const own: OwnBrowser = {
      context,
      background,
      async restartWorker() {
        await restartWorker(context, background, origin);
      },
      extension: () => findExtension(context),
      async openTab(url = servers.app.url({ actual: HTML })) {
        const page = await context.newPage();
        await page.goto(url);
        return { page, tabId: await (await findExtension(context)).tabIdOf(page) };
      },
      openPanelTab: (tabId) => openPanelPage(context, origin, tabId),
      openPopup: (tabId) => openPopupPage(context, origin, tabId),
      openSettings: () => openSettingsPage(context, origin),
      async isListening() {
        const { worker } = await findExtension(context);
        return worker.evaluate(() => chrome.webRequest.onBeforeRequest.hasListeners());
      },
      async choose(settings) {
        const { worker } = await findExtension(context);
        await worker.evaluate((chosen) => chrome.storage.local.set({ settings: chosen }), settings);
      },
      openDevTools,
    };
    await use(own);
    await startAnew(own);
  },
});

/** As after a start of the browser with a fresh profile: no tab, nothing stored, an extension that was just loaded. */
async function startAnew(own: OwnBrowser): Promise<void> {
  // The browser ends with its last tab.
  const blank = await own.context.newPage();
  const isDevTools = (page: Page) => page.url().startsWith('devtools://');
  const pages = own.context.pages().filter((page) => page !== blank);
  for (const page of [...pages.filter(isDevTools), ...pages.filter((page) => !isDevTools(page))]) await page.close();
  // A worker that is stopped starts by the message of a popup.
  const popup = await own.openPopup(-1);
  const { worker } = await own.extension();
  await worker.evaluate(() => chrome.storage.local.clear());
  await popup.close();
  // Takes the session's storage and rules as well. By the default settings it listens.
  await reloadExtension(own.context, worker);
  await until('the extension listens again', async () => (await own.isListening()) || null);
}

/** How many rules of trials the browser has. The worker has to run. */
export async function rulesOf(own: OwnBrowser): Promise<number> {
  const { worker } = await own.extension();
  return worker.evaluate(async () => (await chrome.declarativeNetRequest.getSessionRules()).length);
}

export { expect, until };
