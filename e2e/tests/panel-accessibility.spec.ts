import { accessibilityFaults } from '../browser/axe';
import { selectRequest } from '../browser/panel';
import { expect, test } from './fixtures';

test('axe finds nothing in list, details, group, filter and dialog, in either theme', async ({
  page,
  playground,
  extension,
  openPanelTab,
  scenario,
}) => {
  await page.goto(playground.url);
  for (const id of ['simple-allowed', 'put-500', 'put-500', 'headers-not-listed', 'connection-refused']) {
    await page.getByRole('button', { name: `Run: ${scenario(id).title}`, exact: true }).click();
  }
  const panel = await openPanelTab(await extension.tabIdOf(page));
  await expect(panel.locator('tbody tr')).toHaveCount(6);
  await selectRequest(panel, scenario('headers-not-listed').url);
  await panel.getByRole('button', { name: 'Pause' }).click();
  expect(await accessibilityFaults(panel)).toEqual([]);

  await panel.locator('.row.group').click();
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('2 requests');
  expect(await accessibilityFaults(panel)).toEqual([]);

  await panel.getByRole('combobox', { name: 'Filter requests' }).fill('/(/ is:b');
  await expect(panel.getByRole('option')).toHaveCount(1);
  expect(await accessibilityFaults(panel)).toEqual([]);

  await panel.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  expect(await accessibilityFaults(panel)).toEqual([]);
});
