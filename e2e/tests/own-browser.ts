import type { BrowserContext, Page } from 'playwright/test';
import type { Settings } from '../../src/settings/settings';
import { type Background, watchBackground } from '../browser/background';
import { openDevTools } from '../browser/devtools';
import { type Extension, findExtension } from '../browser/extension';
import { launch } from '../browser/launch';
import { until } from '../browser/until';
import { test as base, expect, HTML } from './lab';

/** A browser of the test's own: its settings and its worker are nobody else's. */
export interface OwnBrowser {
  readonly context: BrowserContext;
  readonly background: Background;
  /** The extension with the worker that runs now; starts none. */
  extension(): Promise<Extension>;
  /** A tab on the lab's page, or on `url`, with its id. */
  openTab(url?: string): Promise<{ readonly page: Page; readonly tabId: number }>;
  /** The popup of a tab, in a tab of its own. */
  openPopup(tabId: number): Promise<Page>;
  openSettings(): Promise<Page>;
  /** Whether the browser has a listener of ours that hears of requests. The worker has to run. */
  isListening(): Promise<boolean>;
  /** Stores settings as the settings page does; what is left out has its default. */
  choose(settings: Partial<Settings>): Promise<void>;
  openDevTools: typeof openDevTools;
}

/** Tests that choose settings, stop the worker or fill the storage. */
export const test = base.extend<{ own: OwnBrowser }>({
  own: async ({ servers, devtoolsTheme }, use) => {
    const { context, close } = await launch({ theme: devtoolsTheme });
    const { id } = await findExtension(context);
    const openPage = async (path: string, isReady: (page: Page) => Promise<void>) => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${id}/${path}`);
      await isReady(page);
      return page;
    };
    await use({
      context,
      background: await watchBackground(context, id),
      extension: () => findExtension(context),
      async openTab(url = servers.app.url({ actual: HTML })) {
        const page = await context.newPage();
        await page.goto(url);
        return { page, tabId: await (await findExtension(context)).tabIdOf(page) };
      },
      openPopup: (tabId) =>
        openPage(`src/popup/popup.html?tabId=${tabId}`, (page) =>
          page.getByRole('main').and(page.locator('[aria-busy=false]')).waitFor(),
        ),
      openSettings: () =>
        openPage('src/settings/settings.html', (page) => page.getByRole('heading', { level: 1 }).waitFor()),
      async isListening() {
        const { worker } = await findExtension(context);
        return worker.evaluate(() => chrome.webRequest.onBeforeRequest.hasListeners());
      },
      async choose(settings) {
        const { worker } = await findExtension(context);
        await worker.evaluate((chosen) => chrome.storage.local.set({ settings: chosen }), settings);
      },
      openDevTools,
    });
    await close();
  },
});

export { expect, until };
