import { ask, expect, test } from './lab';

test('the popup is used by keyboard alone', async ({ lab: { page, tabId }, openPopup, servers }) => {
  for (const n of [1, 2, 3, 4, 5, 6]) await ask(page, servers.api.url({ path: `/${n}`, actual: { status: 400 + n } }));
  const popup = await openPopup(tabId);
  await popup.setViewportSize({ width: 400, height: 600 });

  await popup.keyboard.press('Tab');
  await expect(popup.getByRole('button', { name: 'Settings' })).toBeFocused();
  await popup.keyboard.press('Tab');
  await expect(popup.getByRole('main')).toBeFocused();
  const last = popup.getByRole('listitem').last();
  await expect(last).not.toBeInViewport();
  await popup.keyboard.press('End');
  await expect(last).toBeInViewport();
  await popup.keyboard.press('Tab');
  await expect(popup.getByRole('button', { name: 'Copy report' })).toBeFocused();
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('status')).toHaveText('Copied. Paste it into a ticket.');
});
