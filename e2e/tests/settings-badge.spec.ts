import { ask } from './lab';
import { expect, test } from './own-browser';

test('the badge goes and comes with its setting, and stays off after a restart of the worker', async ({
  own,
  servers,
}) => {
  const { page, tabId } = await own.openTab();
  const badge = async () => (await own.extension()).badge(tabId);
  const tooltip = async () => (await own.extension()).tooltip(tabId);
  await ask(page, servers.api.url({ path: '/one', actual: {} }));
  await expect.poll(badge).toBe('1');

  const settings = await own.openSettings();
  const box = settings.getByLabel('Show how many requests are blocked');
  await box.uncheck();
  await expect.poll(badge).toBe('');
  await own.restartWorker();
  await ask(page, servers.api.url({ path: '/two', actual: {} }));
  await expect.poll(tooltip).toBe('Preflight: 2 requests blocked by CORS');
  expect(await badge()).toBe('');

  await box.check();
  await expect.poll(badge).toBe('2');
});
