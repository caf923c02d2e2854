import type { Answer } from '../lab/server';
import { ask } from './lab';
import { expect, test } from './own-browser';

/** About 60 kB of an entry. */
const LARGE: Answer = { repeat: ['x-large', 'v', 60_000] };

test('a smaller log lets the oldest go at once, after a restart of the worker too', async ({ own, servers }) => {
  const { page, tabId } = await own.openTab();
  const report = async () => (await own.extension()).exportReport(tabId);
  for (let n = 0; n < 12; n++) await ask(page, servers.api.url({ path: `/${n}`, actual: LARGE }));
  await expect.poll(async () => (await report()).exchanges.length).toBe(12);
  expect((await report()).dropped).toBe(0);

  const settings = await own.openSettings();
  const field = settings.getByLabel('Megabytes for the log of one tab');
  await field.fill('99');
  await field.press('Tab');
  await expect(settings.getByText('Type a number from 0.5 to 8.')).toBeVisible();
  expect((await report()).dropped).toBe(0);
  await field.fill('0.5');
  await field.press('Tab');
  await expect.poll(async () => (await report()).dropped).toBe(4);

  await own.restartWorker();
  await ask(page, servers.api.url({ path: '/last', actual: LARGE }));
  await expect.poll(async () => (await report()).dropped).toBe(5);
  expect((await report()).exchanges.at(-1)?.request.url).toContain('/last');
});
