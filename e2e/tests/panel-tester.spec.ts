import { accessibilityFaults } from '../browser/axe';
import { expect, test } from './lab';

test('the Tester works by keyboard alone, narrow as well, and axe finds nothing in either theme', async ({
  lab,
  servers: { api },
  openPanelTab,
}) => {
  const panel = await openPanelTab(lab.tabId);
  const url = api.define('/tester-keyboard', { preflight: { status: 401 } });
  const focused = () => panel.evaluate(() => document.activeElement?.textContent ?? '');
  const keyboard = panel.keyboard;

  await panel.getByRole('button', { name: 'Requests', exact: true }).focus();
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: 'Tester', exact: true })).toHaveAttribute('aria-current', 'page');
  await panel.getByLabel('Endpoint').waitFor();
  expect(await accessibilityFaults(panel)).toEqual([]);
  await keyboard.press('Tab');
  await keyboard.type(url);
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.type('DELETE');
  await keyboard.press('Enter');
  await expect.poll(focused).toBe('Send the DELETE now');
  await keyboard.press('Escape');
  await expect.poll(focused).toBe('Send DELETE');
  await keyboard.press('Enter');
  await expect.poll(focused).toBe('Send the DELETE now');
  expect(await accessibilityFaults(panel)).toEqual([]);
  await keyboard.press('Enter');
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('is 401');
  expect(await focused()).toBe('Send DELETE');
  expect(await accessibilityFaults(panel)).toEqual([]);

  await panel.setViewportSize({ width: 320, height: 760 });
  await expect(panel.locator('.split.stacked')).toBeVisible();
  const overflow = await panel.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  const wide = await panel.evaluate(
    () =>
      [...document.querySelectorAll('.tester, .tried')].filter((part) => part.scrollWidth > part.clientWidth).length,
  );
  expect(wide, 'parts that scroll sideways').toBe(0);
  expect(await accessibilityFaults(panel)).toEqual([]);
});
