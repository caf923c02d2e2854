import { extensionErrors } from '../browser/errors';
import { expect, test } from './lab';

const PAGES = ['devtools/devtools', 'offscreen/offscreen', 'panel/panel', 'popup/popup', 'settings/settings'];

test('no page of the extension can connect to anything', async ({ context, extension, servers: { api } }) => {
  for (const name of PAGES) {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extension.id}/src/${name}.html`);
    const asked = page.evaluate((url) => fetch(url, { mode: 'no-cors' }).then(String, String), `${api.origin}/leak`);
    expect(await asked, name).toContain('TypeError');
    await page.close();
  }
  expect(api.received.filter(({ url }) => url === '/leak')).toEqual([]);
  // The browser tells of each twice, which is no fault here, and of DevTools' page that it is not in DevTools.
  const refusals = () => extensionErrors.filter((error) => error.includes('Content Security Policy'));
  await expect.poll(() => refusals().length).toBe(2 * PAGES.length);
  const others = extensionErrors.filter((error) => !/Content Security Policy|'chrome\.devtools'/.test(error));
  expect(others).toEqual([]);
  extensionErrors.length = 0;
});
