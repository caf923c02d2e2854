import { ask } from './lab';
import { expect, test } from './own-browser';

test('settings that cannot be read have their defaults, and the settings page says so', async ({ own, servers }) => {
  const { worker } = await own.extension();
  const stored = { record: 'devtools', sites: 'example.com', logMegabytes: -1, badge: false, redact: true };
  await worker.evaluate((settings) => chrome.storage.local.set({ settings }), stored);
  const settings = await own.openSettings();
  await expect(settings.getByRole('alert').first()).toHaveText(
    'Check these: Listed sites, Log size. What was stored could not be read, so they have their defaults.',
  );
  await expect(settings.getByLabel('Only while DevTools is open')).toBeChecked();
  await expect(settings.getByLabel('Megabytes for the log of one tab')).toHaveValue('2');

  await worker.evaluate(() => chrome.storage.local.set({ settings: [{ record: 7 }] }));
  await expect(settings.getByLabel('Always')).toBeChecked();
  await own.background.stop();
  const { page, tabId } = await own.openTab(servers.app.url({ actual: { headers: [['content-type', 'text/html']] } }));
  await ask(page, servers.api.url({ actual: {} }));
  await expect.poll(async () => (await own.extension()).badge(tabId)).toBe('1');

  await settings.getByLabel('Only on listed sites').check();
  await expect(settings.getByText(/^Check these/)).toHaveCount(0);
  await settings.reload();
  await expect(settings.getByLabel('Only on listed sites')).toBeChecked();
});
