import type { Page } from 'puppeteer-core';
import { HTML } from '../lab/html';
import type { Lab } from '../lab/lab';
import { type FirefoxPanel, openFirefoxDevTools } from './devtools';
import type { FirefoxExtension } from './extension';
import { expect, test } from './fixtures';

/** Firefox counts these lines before it lets the empty one go: in an extension's events, and for the page, it is not there. */
const TWO_LINES = [
  ['Access-Control-Allow-Origin', ''],
  ['Access-Control-Allow-Origin', '{origin}'],
] as const;
/** Lines that are not written just so Firefox does not count. */
const UNCOUNTED = [
  ['access-control-allow-origin', ''],
  ['access-control-allow-origin', '{origin}'],
] as const;
const ALLOW = [
  ['Access-Control-Allow-Origin', '{origin}'],
  ['Access-Control-Allow-Headers', 'x-tenant'],
] as const;

/** Opens DevTools on a page, and waits until it tells of requests: of those that a page makes before that, it knows nothing. */
async function openAndListening(tab: Page, extension: FirefoxExtension, { app, api }: Lab): Promise<FirefoxPanel> {
  await tab.goto(app.url({ actual: HTML }));
  const panel = await openFirefoxDevTools(tab);
  const tabId = await extension.tabIdOf(tab);
  const url = api.url({ path: '/heard', actual: { headers: TWO_LINES } });
  const isHeard = async () => {
    await tab.evaluate((asked) => fetch(asked).catch(() => null), url);
    const { exchanges } = await extension.exportReport(tabId);
    return exchanges.some(({ diagnosis }) => diagnosis.verdict === 'blocked');
  };
  await expect.poll(isHeard).toBe(true);
  return panel;
}

test('two lines of which one is empty block, as DevTools shows them, where Firefox counts them', async ({
  tab,
  servers,
  extension,
}) => {
  const { api } = servers;
  const panel = await openAndListening(tab, extension, servers);
  const urls = {
    simple: api.url({ path: '/simple', actual: { headers: TWO_LINES } }),
    uncounted: api.url({ path: '/uncounted', actual: { headers: UNCOUNTED } }),
    preflight: api.url({
      path: '/preflight',
      preflight: { headers: [...TWO_LINES, ['Access-Control-Allow-Headers', 'x-tenant']] },
    }),
    afterPreflight: api.url({ path: '/after', preflight: { headers: ALLOW }, actual: { headers: TWO_LINES } }),
    redirect: api.url({
      path: '/redirect',
      actual: {
        status: 302,
        headers: [
          ['Access-Control-Allow-Origin', '{origin}'],
          ['Location', api.url({ path: '/end', actual: { headers: TWO_LINES } })],
        ],
      },
    }),
  };
  for (const [name, url] of Object.entries(urls)) {
    const headers: Record<string, string> = /reflight/.test(name) ? { 'x-tenant': 'a' } : {};
    await tab.evaluate((asked, headers) => fetch(asked, { headers }).catch(() => null), url, headers);
  }
  const tabId = await extension.tabIdOf(tab);
  const verdicts = async () => {
    const { exchanges } = await extension.exportReport(tabId);
    return Object.entries(urls).map(([name, url]) => {
      const diagnosis = exchanges.find(({ request }) => request.url === url)?.diagnosis;
      const blocking = diagnosis?.findings.find(({ severity }) => severity === 'blocking');
      return [name, diagnosis?.verdict, blocking?.browserError.firefox];
    });
  };
  const two = 'CORSMultipleAllowOriginNotAllowed';
  await expect.poll(verdicts).toEqual([
    ['simple', 'blocked', two],
    ['uncounted', 'allowed', undefined],
    ['preflight', 'blocked', two],
    ['afterPreflight', 'blocked', two],
    ['redirect', 'blocked', two],
  ]);
  await panel.close();
});

test('what was asked of a redirect that was not followed is not told, as without DevTools', async ({
  tab,
  servers,
  extension,
}) => {
  const { api } = servers;
  const panel = await openAndListening(tab, extension, servers);
  const url = api.url({
    actual: {
      status: 302,
      headers: [
        ['access-control-allow-origin', '*'],
        ['location', api.url({ path: '/end' })],
      ],
    },
  });
  await tab.evaluate((asked) => fetch(asked, { redirect: 'error' }).catch(() => null), url);
  // What DevTools tells of a request, it has told by the time that it tells of a later one.
  const later = api.url({ path: '/later', actual: { headers: TWO_LINES } });
  await tab.evaluate((asked) => fetch(asked).catch(() => null), later);
  const tabId = await extension.tabIdOf(tab);
  const verdicts = async () => {
    const { exchanges } = await extension.exportReport(tabId);
    return [url, later].map((asked) => exchanges.find(({ request }) => request.url === asked)?.diagnosis.verdict);
  };
  await expect.poll(verdicts).toEqual(['undetermined', 'blocked']);
  await panel.close();
});
