import { fillTester, openTester, sendTry } from '../browser/tester';
import { expect, HTML, run, test } from './lab';
import { saveReport } from './report-panel';

/** A service worker's requests have no tab, as those of the Tester have none. */
const WORKER = `
  addEventListener('install', () => skipWaiting());
  let isNoisy = false;
  addEventListener('message', async ({ data: { url, noise } }) => {
    const ask = () => fetch(url, { cache: 'no-store' }).catch(() => undefined);
    isNoisy = noise ?? isNoisy;
    if (noise === undefined) await ask();
    else while (isNoisy) await ask();
  });`;

test("a page's own requests are not taken for the Tester's, nor changed", async ({
  openLab,
  servers: { app, api, other },
  openPanelTab,
  extension,
}) => {
  const script = app.define('/tester-apart/worker.js', {
    actual: { headers: [['content-type', 'text/javascript']], body: WORKER },
  });
  const { page, tabId } = await openLab(app.url({ path: '/tester-apart/', actual: HTML }));
  await run(
    page,
    `navigator.serviceWorker.register(${JSON.stringify(script)}).then(() => navigator.serviceWorker.ready).then(done)`,
  );
  const inWorker = (message: { url: string; noise?: boolean }) =>
    page.evaluate(async (data) => (await navigator.serviceWorker.ready).active?.postMessage(data), message);
  const panel = await openPanelTab(tabId);
  const form = await openTester(panel);
  const path = '/tester-apart/api';
  const url = api.url({ path, actual: { status: 418, hold: 'apart' } });
  const arrived = () => api.received.filter((request) => request.url.startsWith(path));
  const fromPage = async (count: number) => {
    await page.evaluate((target) => void fetch(target, { cache: 'no-store' }).catch(() => undefined), url);
    await inWorker({ url });
    await expect.poll(() => arrived().length).toBe(count);
  };

  await fromPage(2);
  // So that one begins between any two steps of the Tester.
  const noise = other.url({ path: '/tester-apart/noise', actual: { status: 404 } });
  await inWorker({ url: noise, noise: true });
  await other.arrival('/tester-apart/noise');
  await fillTester(form, { url, origin: 'https://tried.example' });
  await form.getByRole('button', { name: 'Send GET' }).click();
  await expect.poll(() => arrived().length).toBe(3);
  await fromPage(5);
  api.release('apart');
  await panel.getByRole('region', { name: 'Tried' }).getByRole('listitem').first().waitFor();

  const origins = arrived().map(({ headers }) => headers.origin);
  expect(origins).toEqual([app.origin, app.origin, 'https://tried.example', app.origin, app.origin]);
  const noises = other.received.filter((request) => request.url.startsWith('/tester-apart/noise'));
  expect(new Set(noises.map(({ headers }) => headers.origin))).toEqual(new Set([app.origin]));
  const { text } = await saveReport(panel, { format: 'json' });
  const [tried] = JSON.parse(text).exchanges;
  expect(tried.request).toMatchObject({ url, origin: 'https://tried.example' });
  expect(tried.request.credentials.evidence).toContain('chosen in the Tester');
  const sent = tried.hops[0].requestHeaders.filter(({ name }: { name: string }) => name.toLowerCase() === 'origin');
  expect(sent).toEqual([expect.objectContaining({ value: 'https://tried.example' })]);
  expect(tried.hops[0].response.status).toBe(418);

  await inWorker({ url: noise, noise: false });
  await run(
    page,
    'navigator.serviceWorker.getRegistrations().then((all) => Promise.all(all.map((one) => one.unregister()))).then(done)',
  );
  const { exchanges } = await extension.exportReport(tabId);
  expect(new Set(exchanges.map(({ request }) => request.origin))).toEqual(new Set([app.origin]));
});

test('a try stands in no log and counts in no badge', async ({ lab, servers: { api }, openPanelTab, extension }) => {
  const panel = await openPanelTab(lab.tabId);
  const form = await openTester(panel);
  await fillTester(form, { url: api.url({ path: '/tester-badge' }), method: 'DELETE' });
  await sendTry(panel, form, 'DELETE', 1);
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('no Access-Control-Allow-Origin');
  expect(await lab.exchanges()).toEqual([]);
  expect(await extension.badge(lab.tabId)).toBe('');
  await panel.getByRole('button', { name: 'Requests', exact: true }).click();
  await expect(panel.getByText('No cross-origin requests yet')).toBeVisible();
});
