import { tryFix } from '../browser/panel';
import { ask, HTML } from './lab';
import { expect, rulesOf, test } from './own-browser';

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
