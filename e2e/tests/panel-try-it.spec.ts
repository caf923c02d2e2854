import type { Page } from 'playwright/test';
import { accessibilityFaults } from '../browser/axe';
import { selectRequest } from '../browser/panel';
import { ask, expect, test } from './lab';

/** How much wider the page is than its window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

test('a trial is begun and ended by keyboard, fits 320 pixels, and axe finds nothing in it in either theme', async ({
  lab,
  servers: { api },
  openPanelTab,
}) => {
  const url = api.define(`/tried/${'long-'.repeat(40)}`, {});
  await ask(lab.page, url);
  const panel = await openPanelTab(lab.tabId);
  await panel.setViewportSize({ width: 320, height: 700 });
  const details = await selectRequest(panel, url);
  await details.getByRole('button', { name: 'Try it here' }).focus();
  await panel.keyboard.press('Enter');
  const trial = details.getByRole('region', { name: 'Try it here' });
  await expect(trial.getByRole('status')).toContainText('Do in the page what failed');
  await ask(lab.page, url);
  await expect(trial.getByRole('status')).toContainText('The fix works');
  expect(await accessibilityFaults(panel)).toEqual([]);
  expect(await overflow(panel)).toBe(0);

  await panel.getByRole('button', { name: 'Turn off' }).first().focus();
  await panel.keyboard.press('Enter');
  await expect(panel.getByText('Trying a fix in this tab')).toBeHidden();
  expect(await accessibilityFaults(panel)).toEqual([]);
});
