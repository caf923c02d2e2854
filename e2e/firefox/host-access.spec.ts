import { ALL_HOSTS } from '../../src/all-hosts';
import { until } from '../browser/until';
import { HTML } from '../lab/html';
import { openFirefoxDevTools } from './devtools';
import { expect, test } from './fixtures';

/** The part of the extension's API that is asked here. */
declare const browser: {
  readonly permissions: { remove(permissions: object): Promise<boolean> };
};

test('host access that is taken away is said in DevTools, where one click leads to giving it again', async ({
  firefox,
  tab,
  servers: { app, api },
}) => {
  await tab.goto(app.url({ actual: HTML }));
  const panel = await openFirefoxDevTools(tab);
  const own = await firefox.openExtensionPage('src/popup/popup.html?tabId=-1');
  await own.evaluate((origins) => browser.permissions.remove({ origins }), ALL_HOSTS);
  await expect.poll(panel.text).toContain('Allow Preflight to read and change site data on all sites');

  await panel.click('button', 'Allow access');
  await expect.poll(panel.text).toContain('Allow access on the page that has opened');
  const settings = await until('the settings page has opened', async () => {
    for (const page of await firefox.browser.pages()) {
      // Its own `url()` stays at the page before: Firefox tells of no navigation to an extension's page.
      const url = await page.evaluate(() => location.href).catch(() => '');
      if (url.endsWith('/settings.html')) return page;
    }
    return null;
  });
  await (await settings.waitForSelector('.notice button'))?.click();
  await settings.waitForFunction(() => document.querySelector('.notice') === null);
  expect(await settings.$eval('output', ({ textContent }) => textContent)).toContain('Access given');

  await expect.poll(panel.text).not.toContain('Allow Preflight to read');
  await tab.evaluate((url) => fetch(url).catch(String), api.define('/access-again', {}));
  await expect.poll(panel.text).toMatch(/access-again.*no Access-Control-Allow-Origin/s);
  await panel.close();
  for (const page of [settings, own]) await page.close();
});
