import { ALLOW, ask } from './lab';
import { expect, test } from './own-browser';

test('the popup helps where nothing is blocked', async ({ own, servers }) => {
  const { page, tabId } = await own.openTab();
  const popup = await own.openPopup(tabId);
  const main = popup.getByRole('main');
  await expect(main).toContainText('This page has made no cross-origin request yet.');
  await expect(main).toContainText('Content Security Policy');
  await expect(popup.getByRole('button', { name: 'Copy report' })).toBeDisabled();
  await expect(popup.getByText('open DevTools')).toContainText(/\((F12|⌥⌘I)\), then the CORS panel/);

  await ask(page, servers.api.url({ actual: ALLOW }));
  await expect(main).toContainText('the browser allowed the one cross-origin request');
});

test('the popup says where extensions cannot look', async ({ own }) => {
  const { worker } = await own.extension();
  const tabId = await worker.evaluate(async () => (await chrome.tabs.create({ url: 'chrome://version' })).id ?? -1);
  const popup = await own.openPopup(tabId);
  await expect(popup.getByRole('heading', { level: 2 })).toHaveText('Extensions cannot look into this page');
});

test('the popup says that its tab is gone', async ({ own }) => {
  const popup = await own.openPopup(999_999);
  await expect(popup.getByRole('heading', { level: 2 })).toHaveText('There is no such tab');
});
