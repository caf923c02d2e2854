import { fillTester, openTester, sendTry } from '../browser/tester';
import { expect, HTML, run, test } from './lab';
import { saveReport } from './report-panel';

test("a page's own requests to the same URL are not taken for the Tester's, nor changed", async ({
  openLab,
  servers: { app, api },
  openPanelTab,
  extension,
}) => {
  const worker = app.define('/tester-apart/worker.js', {
    actual: {
      headers: [['content-type', 'text/javascript']],
      body: 'onmessage = ({ data }) => void fetch(data, { cache: "no-store" })',
    },
  });
  const { page, tabId, ended } = await openLab(app.url({ path: '/tester-apart/', actual: HTML }));
  await run(
    page,
    `navigator.serviceWorker.register(${JSON.stringify(worker)}); navigator.serviceWorker.ready.then(done)`,
  );
  const panel = await openPanelTab(tabId);
  const form = await openTester(panel);
  const url = api.url({ path: '/tester-apart/api', actual: { hold: 'apart' } });
  const arrived = () => api.received.filter((request) => request.url.startsWith('/tester-apart/api'));
  const everyone = async (count: number) => {
    await page.evaluate((target) => void fetch(target, { cache: 'no-store' }).catch(() => undefined), url);
    // A service worker's requests have no tab, as those of the Tester have none.
    await page.evaluate(async (target) => (await navigator.serviceWorker.ready).active?.postMessage(target), url);
    await expect.poll(() => arrived().length).toBe(count);
  };

  await everyone(2);
  await fillTester(form, { url, origin: 'https://tried.example' });
  await form.getByRole('button', { name: 'Send GET' }).click();
  await expect.poll(() => arrived().length).toBe(3);
  await everyone(5);
  api.release('apart');
  await panel.getByRole('region', { name: 'Tried' }).getByRole('listitem').first().waitFor();

  const origins = arrived().map(({ headers }) => headers.origin);
  expect(origins).toEqual([app.origin, app.origin, 'https://tried.example', app.origin, app.origin]);
  const { text } = await saveReport(panel, { format: 'json' });
  const [tried] = JSON.parse(text).exchanges;
  expect(tried.request).toMatchObject({ url, origin: 'https://tried.example' });
  expect(tried.request.credentials.evidence).toContain('chosen in the Tester');
  const sent = tried.hops[0].requestHeaders.filter(({ name }: { name: string }) => name.toLowerCase() === 'origin');
  expect(sent).toEqual([expect.objectContaining({ value: 'https://tried.example' })]);

  const logged = await ended(4);
  expect(logged.map(({ request }) => request.origin)).toEqual([app.origin, app.origin, app.origin, app.origin]);
  expect(await extension.badge(tabId)).toBe('4');
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
