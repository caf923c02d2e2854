import { expect, test } from './own-browser';

test('the settings page is used by keyboard alone, and keeps what was chosen', async ({ own }) => {
  const settings = await own.openSettings();
  await settings.keyboard.press('Tab');
  await expect(settings.getByLabel('Always')).toBeFocused();
  // As fast as a person who knows the page: what the browser tells of the first change must not undo the second.
  await settings.keyboard.press('ArrowDown');
  await settings.keyboard.press('ArrowDown');
  await settings.keyboard.press('Tab');
  await settings.keyboard.type('*.Example.com');
  await settings.keyboard.press('Enter');
  await settings.keyboard.type('other.example');
  await settings.keyboard.press('Enter');
  await expect(settings.getByRole('listitem')).toHaveCount(2);
  await settings.keyboard.press('Shift+Tab');
  await expect(settings.getByRole('button', { name: 'Remove other.example' })).toBeFocused();
  await settings.keyboard.press('Enter');
  await expect(settings.getByRole('listitem')).toHaveText(['*.example.comRemove']);
  await expect(settings.getByLabel('Add a site')).toBeFocused();
  await expect(settings.getByRole('status')).toHaveText('Saved');

  await settings.reload();
  await expect(settings.getByLabel('Only on listed sites')).toBeChecked();
  await expect(settings.getByRole('listitem')).toHaveText(['*.example.comRemove']);
});
