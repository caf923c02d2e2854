import { test as base, expect } from 'playwright/test';
import type { Page } from 'puppeteer-core';
import { type Lab, startLab } from '../lab/lab';
import { type Playground, startPlayground } from '../playground/playground';
import { type FirefoxExtension, findFirefoxExtension } from './extension';
import { type LaunchedFirefox, launchFirefox } from './launch';

interface WorkerFixtures {
  firefox: LaunchedFirefox;
  extension: FirefoxExtension;
  playground: Playground;
  servers: Lab;
}

interface Fixtures {
  /** A new tab. */
  tab: Page;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
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

  playground: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const playground = await startPlayground();
      await use(playground);
      await playground.stop();
    },
    { scope: 'worker' },
  ],

  servers: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const lab = await startLab();
      await use(lab);
      await lab.stop();
    },
    { scope: 'worker' },
  ],

  tab: async ({ firefox }, use) => {
    const page = await firefox.browser.newPage();
    await use(page);
    await page.close();
  },
});

export { expect };
