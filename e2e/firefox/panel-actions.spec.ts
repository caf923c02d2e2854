import type { Page } from 'puppeteer-core';
import { HTML } from '../lab/html';
import { type FirefoxPanel, openFirefoxDevTools } from './devtools';
import { expect, test } from './fixtures';

/*
 * In its DevTools, Firefox gives a panel less of the extension's API than in a tab: no webRequest, tabs or permissions.
 * What the panel does, rather than shows, is done there.
 */

const ALLOW = [
  ['access-control-allow-origin', '{origin}'],
  ['access-control-allow-headers', 'x-tenant'],
] as const;

const ask = (page: Page, url: string, init: RequestInit = {}) =>
  page.evaluate(
    (target, options) =>
      fetch(target, options).then(
        ({ status }) => String(status),
        (error) => String(error),
      ),
    url,
    init,
  );

/** The panel's text, once it matches. */
async function shown(panel: FirefoxPanel, text: RegExp): Promise<string> {
  await expect.poll(() => panel.text()).toMatch(text);
  return panel.text();
}

/** Shows the details of the one request, once its verdict is there. */
async function open(panel: FirefoxPanel, path: string): Promise<void> {
  await shown(panel, /1 request\s*1 blocked/);
  await panel.click('tbody tr', path);
}

test('what to paste for the server is there, and the chosen server is remembered', async ({
  tab,
  servers,
  extension,
}) => {
  const url = servers.api.define('/paste', { actual: { headers: [['connection', 'close']] } });
  for (const isFirst of [true, false]) {
    await tab.goto(servers.app.url({ actual: HTML }));
    const panel = await openFirefoxDevTools(tab);
    await ask(tab, url);
    await open(panel, 'paste');
    // How it was left is remembered too.
    if (isFirst) await panel.click('summary', 'Paste for your server');
    await shown(panel, isFirst ? /No answer tells which server this is/ : /You chose it for/);
    if (isFirst) await panel.fill('Server', 'koa');
    await shown(panel, /app\.use\(/);
    // To close DevTools in the very moment would take the panel away before the browser has written it down.
    await expect.poll(() => extension.stored('apis')).toContain(`{"origin":"${servers.api.origin}","server":"koa"`);
    await panel.close();
  }
});

test('ask again shows the verdict of a mended server', async ({ tab, servers: { app, api } }) => {
  await tab.goto(app.url({ actual: HTML }));
  const panel = await openFirefoxDevTools(tab);
  await ask(tab, api.define('/asked-again', { preflight: { status: 404 } }), { headers: { 'x-tenant': 'a' } });
  await open(panel, 'asked-again');
  await panel.click('button', 'Ask again');
  await shown(panel, /The same as before/);
  api.define('/asked-again', { preflight: { headers: ALLOW }, actual: { headers: ALLOW } });
  await panel.click('button', 'Ask again');
  await shown(panel, /Mended/);
  expect(api.received.at(-1)).toMatchObject({ method: 'GET', url: '/asked-again', headers: { 'x-tenant': 'a' } });
  await panel.close();
});

test('try it here makes the page’s next request pass, until it is turned off', async ({
  tab,
  servers: { app, api },
}) => {
  await tab.goto(app.url({ actual: HTML }));
  const panel = await openFirefoxDevTools(tab);
  const url = api.define('/tried-here', { actual: { status: 401 } });
  expect(await ask(tab, url)).toContain('TypeError');
  await open(panel, 'tried-here');
  await panel.click('button', 'Try it here');
  await shown(panel, /The fix works/);
  expect(await ask(tab, url)).toBe('401');
  await panel.click('button', 'Turn off');
  await shown(panel, /The fix is off/);
  expect(await ask(tab, url)).toContain('TypeError');
  await panel.close();
});

test('the Tester shows what Firefox would do for a page of another origin', async ({ tab, servers: { app, api } }) => {
  await tab.goto(app.url({ actual: HTML }));
  const panel = await openFirefoxDevTools(tab);
  await panel.click('button', 'Tester');
  await panel.fill('Endpoint', api.define('/tested', { preflight: { headers: ALLOW }, actual: { status: 500 } }));
  await panel.fill('Origin of the page', 'https://tried.example');
  await panel.fill('Headers that your code sets', 'X-Tenant: a');
  await panel.click('button', 'Send GET');
  await shown(panel, /no Access-Control-Allow-Origin/);
  const received = api.received.filter(({ url }) => url === '/tested');
  expect(received.map(({ method, headers }) => [method, headers.origin])).toEqual([
    ['OPTIONS', 'https://tried.example'],
    ['GET', 'https://tried.example'],
  ]);
  await panel.close();
});
