import type { Page } from 'playwright/test';
import type { Extension } from '../browser/extension';
import type { ReportedExchange } from '../browser/report';
import { expectValidReport } from '../browser/report-schema';
import { HTML } from '../lab/html';
import type { Answer } from '../lab/server';
import { test as base, expect } from './fixtures';
import type { Inspected } from './inspected';

export interface LabPage {
  readonly page: Page;
  readonly tabId: number;
  /** The exchanges of this tab's report, which is held against the schema. */
  exchanges(): Promise<readonly ReportedExchange[]>;
  /** The exchanges, once there are as many, and all of them have ended. */
  ended(count: number): Promise<readonly ReportedExchange[]>;
}

/** Allows the origin that asks, and PUT. */
export const ALLOW: Answer = {
  headers: [
    ['access-control-allow-origin', '{origin}'],
    ['access-control-allow-methods', 'PUT'],
    ['vary', 'Origin'],
  ],
};

/** Tests that need servers of their own rather than the playground's scenarios. */
export const test = base.extend<{
  lab: LabPage;
  openLab: (url?: string) => Promise<LabPage>;
  /** The lab's page in the browser's one tab with DevTools. */
  inspectedLab: LabPage & Inspected;
}>({
  openLab: async ({ context, extension, servers }, use) => {
    const pages: Page[] = [];
    await use(async (url = servers.app.url({ actual: HTML })) => {
      const page = await context.newPage();
      pages.push(page);
      await page.goto(url);
      return labPage(page, await extension.tabIdOf(page), extension);
    });
    for (const page of pages) await page.close();
  },

  lab: async ({ openLab }, use) => use(await openLab()),

  inspectedLab: async ({ inspect, extension, servers }, use) => {
    const inspected = await inspect(servers.app.url({ actual: HTML }));
    await use({ ...inspected, ...labPage(inspected.page, await extension.tabIdOf(inspected.page), extension) });
  },
});

export function labPage(page: Page, tabId: number, extension: Extension): LabPage {
  const exchanges = async () => {
    const report = await extension.exportReport(tabId);
    expectValidReport(report);
    return report.exchanges;
  };
  const countEnded = async () => {
    const report = await extension.exportReport(tabId);
    return report.exchanges.filter(({ outcome }) => outcome.kind !== 'pending').length;
  };
  return {
    page,
    tabId,
    exchanges,
    async ended(count) {
      await expect.poll(countEnded, { intervals: [20, 50, 100, 200] }).toBe(count);
      const all = await exchanges();
      expect(all).toHaveLength(count);
      return all;
    },
  };
}

/** Calls `fetch` in the page; resolves with what became of it. */
export function ask(page: Page, url: string, init: RequestInit = {}): Promise<string> {
  return page.evaluate(([u, i]) => fetch(u, i).then((r) => `${r.type} ${r.status}`, String), [url, init] as const);
}

/** Runs code in the page that calls `done()`. */
export function run(page: Page, code: string): Promise<unknown> {
  return page.evaluate(`new Promise((done) => { ${code} })`);
}

export { expect, HTML };
