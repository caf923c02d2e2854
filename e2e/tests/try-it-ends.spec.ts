import { tryFix } from '../browser/panel';
import { ask, HTML } from './lab';
import { expect, type OwnBrowser, test } from './own-browser';

async function rulesOf(own: OwnBrowser): Promise<number> {
  const { worker } = await own.extension();
  return worker.evaluate(async () => (await chrome.declarativeNetRequest.getSessionRules()).length);
}

test('a trial ends when its tab shows another page or closes, and stays when it is reloaded', async ({
  own,
  servers: { app, api, other },
}) => {
  const url = api.define('/ends/users', {});
  const [one, two] = [await own.openTab(), await own.openTab()];
  for (const { page, tabId } of [one, two]) {
    await ask(page, url);
    await tryFix(await own.openPanelTab(tabId), url);
  }
  expect(await rulesOf(own)).toBe(2);
  await one.page.reload();
  expect(await ask(one.page, url)).toBe('cors 200');

  await one.page.goto(other.url({ actual: HTML }));
  await expect.poll(() => rulesOf(own)).toBe(1);
  await one.page.goto(app.url({ actual: HTML }));
  expect(await ask(one.page, url)).toContain('TypeError');
  expect(await ask(two.page, url), 'in the other tab').toBe('cors 200');
  await two.page.close();
  await expect.poll(() => rulesOf(own)).toBe(0);
});

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
