import { rowOf } from '../browser/panel';
import { ask } from './lab';
import { expect, test } from './own-browser';

test('no request wakes a stopped worker that records only while DevTools is open, and DevTools is closed', async ({
  own,
  servers,
}) => {
  const { page } = await own.openTab();
  const wakesOnRequest = async (path: string) => {
    await own.background.stop();
    await ask(page, servers.api.url({ path, actual: {} }));
    return own.background.isRunning();
  };
  await expect.poll(() => wakesOnRequest('/always')).toBe(true);

  await own.choose({ record: 'devtools' });
  await expect.poll(own.isListening).toBe(false);
  expect(await wakesOnRequest('/closed')).toBe(false);
  // Another event wakes it: it listens anew, reads the settings, and ceases to.
  await page.reload();
  await expect.poll(own.background.isRunning).toBe(true);
  await expect.poll(own.isListening).toBe(false);
  expect(await wakesOnRequest('/closed-again')).toBe(false);
});

test('a stopped worker that records only while DevTools is open is woken by the requests of its tab', async ({
  own,
  servers,
}) => {
  await own.choose({ record: 'devtools' });
  const { page } = await own.openTab();
  const { panel } = await own.openDevTools(page);
  await expect.poll(own.isListening).toBe(true);
  for (const path of ['/one', '/two', '/three']) {
    await own.background.stop();
    const url = servers.api.url({ path, actual: {} });
    await ask(page, url);
    await expect(rowOf(panel, url)).toBeVisible();
  }
  await expect(panel.getByRole('contentinfo')).toContainText('3 requests');
});
