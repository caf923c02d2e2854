import { type BrowserContext, test as base, type ConsoleMessage, expect, type Frame, type Page } from 'playwright/test';
import { openDevTools } from '../browser/devtools';
import { type Extension, findExtension } from '../browser/extension';
import { type DevToolsTheme, type Launched, launch } from '../browser/launch';
import { type Playground, startPlayground } from '../playground/playground';
import type { Scenario } from '../playground/scenario';

export interface WorkerFixtures {
  /** Set by the project; each theme has its own browser. */
  devtoolsTheme: DevToolsTheme;
  launched: Launched;
  extension: Extension;
  playground: Playground;
}

interface Fixtures {
  context: BrowserContext;
  /** A new tab of the worker's browser. */
  page: Page;
  /** A scenario of the playground, by its id. */
  scenario: (id: string) => Scenario;
  /** Opens the page's DevTools on the CORS panel. An error that the panel throws fails the test. */
  openPanel: (page: Page) => Promise<Frame>;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  devtoolsTheme: ['light', { option: true, scope: 'worker' }],

  launched: [
    async ({ devtoolsTheme }, use) => {
      const launched = await launch({ theme: devtoolsTheme });
      await use(launched);
      await launched.close();
    },
    { scope: 'worker' },
  ],

  extension: [async ({ launched }, use) => use(await findExtension(launched.context)), { scope: 'worker' }],

  playground: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures out of this pattern
    async ({}, use) => {
      const playground = await startPlayground();
      await use(playground);
      await playground.stop();
    },
    { scope: 'worker' },
  ],

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

  openPanel: async ({ context }, use) => {
    const errors: string[] = [];
    const ours = (text: string) => text.includes('chrome-extension://');
    const onError = (error: Error) => errors.push(error.stack ?? error.message);
    const onConsole = (message: ConsoleMessage) => {
      if (message.type() === 'error' && ours(message.location().url)) errors.push(message.text());
    };
    const watch = (opened: Page) => opened.on('pageerror', onError).on('console', onConsole);
    context.on('page', watch);
    await use(async (page) => (await openDevTools(page)).panel);
    context.off('page', watch);
    expect(
      errors.filter((text) => ours(text) || text.includes('panel')),
      'errors in the panel',
    ).toEqual([]);
  },
});

export { expect };
