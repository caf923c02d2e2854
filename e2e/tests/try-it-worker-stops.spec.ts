import { tryFix } from '../browser/panel';
import { ask } from './lab';
import { expect, rulesOf, test } from './own-browser';

test('a trial does not outlive its worker, and no rule that is left behind outlives the next one', async ({
  own,
  servers: { api },
}) => {
  const url = api.define('/ends/stopped', {});
  const { page, tabId } = await own.openTab();
  await ask(page, url);
  const { worker } = await own.extension();
  const panel = await own.openPanelTab(tabId);
  await tryFix(panel, url);
  // As if a worker had been stopped in the middle of setting it.
  await worker.evaluate(() =>
    chrome.declarativeNetRequest.updateSessionRules({
      addRules: [{ id: 900, action: { type: 'block' }, condition: { urlFilter: '||left-behind.test^' } }],
    }),
  );
  expect(await rulesOf(own)).toBe(2);

  await own.background.stop();
  // The panel connects again, and so starts the next worker.
  await expect(panel.getByText('Trying a fix in this tab')).toBeHidden();
  await expect.poll(() => rulesOf(own)).toBe(0);
  expect(await ask(page, url)).toContain('TypeError');
  const extension = await own.extension();
  await expect.poll(() => extension.badge(tabId)).toBe('2');
});

test('a request that was answered while its worker was stopped is marked', async ({ own, servers: { api } }) => {
  const url = api.define('/ends/meanwhile', {});
  const { page, tabId } = await own.openTab();
  await ask(page, url);
  const panel = await own.openPanelTab(tabId);
  await tryFix(panel, url);
  // Without a page of the extension, nothing but the request starts the next worker.
  await panel.close();
  await own.background.stop();
  await ask(page, url);
  await expect.poll(() => rulesOf(own)).toBe(0);
  const later = await own.openPanelTab(tabId);
  await expect(later.getByRole('row').filter({ has: later.getByText('trial', { exact: true }) })).toHaveCount(1);
  expect(await ask(page, url)).toContain('TypeError');
});
