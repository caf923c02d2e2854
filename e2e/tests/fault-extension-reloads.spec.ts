import { openDevTools } from '../browser/devtools';
import { findExtension } from '../browser/extension';
import { launch } from '../browser/launch';
import { listedRequests, tryFix } from '../browser/panel';
import { reloadExtension } from '../browser/reload-extension';
import { ask, expect, HTML, test } from './lab';

const TRIALS = 3;

test('an extension that is reloaded with its panel open starts anew, and so does DevTools', async ({
  servers: { app, api },
}) => {
  test.setTimeout(120_000);
  console.log(`${TRIALS} reloads`);
  const { context, close } = await launch();
  try {
    const page = await context.newPage();
    await page.goto(app.url({ actual: HTML }));
    for (let trial = 1; trial <= TRIALS; trial++) {
      const earlier = await findExtension(context);
      const { window, panel } = await openDevTools(page);
      const url = api.define(`/before-${trial}`, {});
      await ask(page, url);
      await tryFix(panel, url);
      const held = api.url({ path: `/held-${trial}`, actual: { hold: `held-${trial}` } });
      const arrival = api.arrival(`/held-${trial}`);
      const answered = ask(page, held).catch(String);
      await arrival;

      const extension = await reloadExtension(context, earlier.worker);
      // Chromium 156 closes the DevTools window with the extension.
      const left = async () => (window.isClosed() ? 'closed' : panel.getByRole('alert').innerText());
      await expect.poll(left).toMatch(/^closed$|updated or reloaded. Close DevTools and open it again/);
      const tabId = await extension.tabIdOf(page);
      expect((await extension.exportReport(tabId)).exchanges).toEqual([]);
      expect(await extension.badge(tabId)).toBe('');
      const rules = await extension.worker.evaluate(() => chrome.declarativeNetRequest.getSessionRules());
      expect(rules, 'rules of the trial before').toEqual([]);
      api.release(`held-${trial}`);
      expect(await answered).toContain('TypeError');

      if (!window.isClosed()) await window.close();
      const again = await openDevTools(page);
      await ask(page, api.define(`/after-${trial}`, {}));
      await expect.poll(() => listedRequests(again.panel)).toEqual([`GET after-${trial}`]);
      await expect.poll(() => extension.badge(tabId)).toBe('1');
      await again.window.close();
    }
  } finally {
    await close();
  }
});
