import { expect } from 'playwright/test';
import type { Page } from 'puppeteer-core';
import { served } from '../tests/served';
import { type FirefoxExtension, findFirefoxExtension } from './extension';
import { type LaunchedFirefox, launchFirefox } from './launch';

interface WorkerFixtures {
  firefox: LaunchedFirefox;
  extension: FirefoxExtension;
}

interface Fixtures {
  /** A new tab. */
  tab: Page;
}

export const test = served.extend<Fixtures, WorkerFixtures>({
  firefox: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures out of this pattern
    async ({}, use) => {
      const firefox = await launchFirefox();
      await use(firefox);
      await firefox.close();
    },
    { scope: 'worker' },
  ],

  extension: [async ({ firefox }, use) => use(await findFirefoxExtension(firefox)), { scope: 'worker' }],

  tab: async ({ firefox }, use) => {
    const page = await firefox.browser.newPage();
    await use(page);
    await page.close();
  },
});

export { expect };
