import { ALLOW, ask, expect, test } from './lab';

test('the popup helps where nothing is blocked', async ({ lab: { page, tabId }, openPopup, servers }) => {
  const popup = await openPopup(tabId);
  const main = popup.getByRole('main');
  await expect(main).toContainText('This page has made no cross-origin request yet.');
  await expect(main).toContainText('Content Security Policy');
  await expect(popup.getByRole('button', { name: 'Copy report' })).toBeDisabled();
  await expect(popup.getByText('open DevTools')).toContainText(/\((F12|⌥⌘I)\), then the CORS panel/);

  await ask(page, servers.api.url({ actual: ALLOW }));
  await expect(main).toContainText('the browser allowed the one cross-origin request');
});

test('the popup says where extensions cannot look', { tag: '@chromium' }, async ({
  extension: { worker },
  openPopup,
}) => {
  const tabId = await worker.evaluate(async () => (await chrome.tabs.create({ url: 'chrome://version' })).id ?? -1);
  const popup = await openPopup(tabId);
  await expect(popup.getByRole('heading', { level: 2 })).toHaveText('Extensions cannot look into this page');
  await worker.evaluate((id) => chrome.tabs.remove(id), tabId);
});

test('the popup says that its tab is gone', async ({ openPopup }) => {
  const popup = await openPopup(999_999);
  await expect(popup.getByRole('heading', { level: 2 })).toHaveText('There is no such tab');
});
