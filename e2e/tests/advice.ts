import type { Locator, Page } from 'playwright/test';
import { selectRequest, unfoldAdvice } from '../browser/panel';
import { expect, test as labTest } from './lab';

/** Tests of what to paste. */
export const test = labTest.extend<{
  /** Opens the tab's panel on the request to this URL, with what to paste unfolded. */
  openAdvice: (tabId: number, url: string) => Promise<{ panel: Page; advice: Locator }>;
}>({
  openAdvice: async ({ openPanelTab }, use) => {
    await use(async (tabId, url) => {
      const panel = await openPanelTab(tabId);
      return { panel, advice: await unfoldAdvice(await selectRequest(panel, url)) };
    });
  },
});

/** All that a recipe has people paste, step by step. */
export async function pasted(advice: Locator): Promise<string> {
  return (await advice.locator('pre').allTextContents()).join('\n');
}

export { expect };
