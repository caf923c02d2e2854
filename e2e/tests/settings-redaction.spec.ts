import { ask } from './lab';
import { expect, test } from './own-browser';

test('reports hold secrets only where the settings say so, and the popup tells', async ({ own, servers }) => {
  const { page, tabId } = await own.openTab();
  await ask(page, servers.api.url({ path: '/users', actual: { headers: [['set-cookie', 'session=planted']] } }));
  const report = async () => JSON.stringify(await (await own.extension()).exportReport(tabId));
  await expect.poll(report).toContain('/users');
  expect(await report()).toContain('"redacted":true');

  const settings = await own.openSettings();
  await settings.getByLabel('Redact secrets in reports').uncheck();
  const popup = await own.openPopup(tabId);
  await expect(popup.getByRole('button', { name: 'Copy report, secrets included' })).toBeVisible();
  expect(await report()).toContain('session=planted');
  await own.background.stop();
  expect(await report()).toContain('session=planted');
});
