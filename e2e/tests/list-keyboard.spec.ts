import { expect, test } from './fixtures';

test('the whole panel is used by keyboard alone', async ({ playground, inspect, scenario }) => {
  const { page, panel } = await inspect(playground.url);
  for (const id of ['simple-allowed', 'preflight-404', 'put-500']) {
    await page.getByRole('button', { name: `Run: ${scenario(id).title}`, exact: true }).click();
  }
  const keys = panel.page().keyboard;
  const list = panel.getByRole('treegrid');
  const details = panel.getByRole('region', { name: 'Details' });
  const selected = panel.getByRole('row', { selected: true });
  await expect(panel.locator('tbody tr')).toHaveCount(3);

  // From here on without the mouse: the list is where a person who came by keyboard lands.
  await list.focus();
  await keys.press('/');
  await expect(panel.getByRole('combobox', { name: 'Filter requests' })).toBeFocused();
  await keys.type('is:bl');
  await keys.press('ArrowDown');
  await keys.press('Enter');
  await keys.press('Escape');
  await keys.press('Enter');
  await expect(list).toBeFocused();
  await expect(panel.locator('tbody tr')).toHaveCount(2);

  await keys.press('ArrowDown');
  await expect(selected).toContainText('404');
  await keys.press('End');
  await expect(selected).toContainText('500');
  await keys.press('Home');
  await keys.press('Shift+ArrowDown');
  await expect(selected).toHaveCount(2);
  await keys.press('ArrowUp');
  await expect(selected).toHaveCount(1);

  await keys.press('Enter');
  await expect(details).toBeFocused();
  await keys.press('Tab');
  await expect(details.locator(':focus')).toHaveCount(1);
  await keys.press('Escape');
  await expect(list).toBeFocused();

  await keys.press('?');
  await expect(panel.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await keys.press('Escape');
  await expect(panel.getByRole('dialog')).toHaveCount(0);
  await expect(list).toBeFocused();

  await keys.press('Control+e');
  await expect(panel.getByText('Paused.')).toBeVisible();
  await keys.press('Control+e');
  await expect(panel.getByText('Paused.')).toHaveCount(0);

  await keys.press('/');
  await keys.press('Escape');
  await keys.press('Escape');
  await expect(list).toBeFocused();
  await expect(panel.locator('tbody tr')).toHaveCount(3);

  await keys.press('c');
  await expect(panel.getByText('No cross-origin requests yet')).toBeVisible();
});
