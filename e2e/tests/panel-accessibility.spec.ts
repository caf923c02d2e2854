import { accessibilityFaults } from '../browser/axe';
import { selectRequest } from '../browser/panel';
import { expect, test } from './fixtures';

test('axe finds nothing in list, details, group, filter and dialog', async ({
  page,
  playground,
  openPanel,
  scenario,
}) => {
  // axe looks at every element, four times over.
  test.setTimeout(60_000);
  await page.goto(playground.url);
  const panel = await openPanel(page);
  for (const id of ['simple-allowed', 'put-500', 'put-500', 'headers-not-listed', 'connection-refused']) {
    await page.getByRole('button', { name: `Run: ${scenario(id).title}`, exact: true }).click();
  }
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
