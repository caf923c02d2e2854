import { rowOf } from '../browser/panel';
import { ask } from './lab';
import { expect, test } from './own-browser';

test('two DevTools windows show each its own tab, and one that is opened again shows the same', async ({
  own,
  servers: { api },
}) => {
  const tabs = [await own.openTab(), await own.openTab()];
  const urls = tabs.map((_, n) => api.url({ path: `/tab-${n}`, actual: {} }));
  const opened = [];
  for (const { page } of tabs) opened.push(await own.openDevTools(page));
  await own.background.stop();
  for (const [n, { page }] of tabs.entries()) await ask(page, urls[n] ?? '');
  for (const [n, { panel }] of opened.entries()) {
    await expect(rowOf(panel, urls[n] ?? '')).toBeVisible();
    await expect(panel.getByRole('contentinfo')).toContainText('1 request');
  }
  await opened[0]?.window.close();
  const again = await own.openDevTools(tabs[0]?.page ?? fail());
  await expect(rowOf(again.panel, urls[0] ?? '')).toBeVisible();
  await expect(again.panel.getByRole('contentinfo')).toContainText('1 request');
});

function fail(): never {
  throw new Error('There is no first tab.');
}
