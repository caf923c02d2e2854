import type { Page } from 'puppeteer-core';
import type { ExportedReport, Failure } from '../../src/messages';
import type { Report } from '../browser/report';
import { until } from '../browser/until';
import type { LaunchedFirefox } from './launch';

/** The extension in this Firefox, as tests ask it. */
export interface FirefoxExtension {
  /** The id of the page's tab. The page has to be on http. */
  tabIdOf(page: Page): Promise<number>;
  /** Whether the event page runs; to ask does not start it. */
  isBackgroundRunning(): Promise<boolean>;
  /** Sends any message to the background and returns its reply. */
  send(message: unknown): Promise<unknown>;
  /** What it has in the browser's local storage under this key, as JSON; empty where there is nothing. */
  stored(key: string): Promise<string>;
  /** The JSON report of a tab. Throws with the background's own words where it refuses. */
  exportReport(tabId: number): Promise<Report>;
}

/** The part of the extension's API that is asked here. */
interface Api {
  readonly tabs: { query(filter: object): Promise<readonly { readonly id?: number; readonly title?: string }[]> };
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly extension: { getBackgroundPage(): Window | null };
  readonly storage: { readonly local: { get(key: string): Promise<Readonly<Record<string, unknown>>> } };
}

/**
 * One page of the extension asks for all tests: a message needs a sender that is not the background itself.
 *
 * @param page its path in the package
 */
export async function findFirefoxExtension(
  launched: LaunchedFirefox,
  page = 'src/popup/popup.html?tabId=-1',
): Promise<FirefoxExtension> {
  const asker = await launched.openExtensionPage(page);
  const send = (message: unknown) =>
    asker.evaluate(
      (given) => (globalThis as unknown as { readonly browser: Api }).browser.runtime.sendMessage(given),
      message,
    );
  return {
    send,
    isBackgroundRunning: () =>
      asker.evaluate(
        () => (globalThis as unknown as { readonly browser: Api }).browser.extension.getBackgroundPage() !== null,
      ),
    stored: (key) =>
      asker.evaluate(async (given) => {
        const { storage } = (globalThis as unknown as { readonly browser: Api }).browser;
        return JSON.stringify((await storage.local.get(given))[given]) ?? '';
      }, key),
    async tabIdOf(page) {
      const mark = `tab ${Math.random()}`;
      const title = await page.evaluate((given) => {
        const before = document.title;
        document.title = given;
        return before;
      }, mark);
      const tabId = await until('the extension sees the page’s tab', () =>
        asker.evaluate(async (given) => {
          const { tabs } = (globalThis as unknown as { readonly browser: Api }).browser;
          return (await tabs.query({})).find((tab) => tab.title === given)?.id ?? null;
        }, mark),
      );
      await page.evaluate((before) => {
        document.title = before;
      }, title);
      return tabId;
    },
    async exportReport(tabId) {
      const exported = (await send({ type: 'export-report', tabId, format: 'json' })) as ExportedReport | Failure;
      if ('error' in exported) throw new Error(exported.error);
      return JSON.parse(exported.text) as Report;
    },
  };
}
