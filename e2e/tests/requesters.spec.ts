import { PNG, REQUESTERS } from '../lab/requesters';
import { expect, HTML, run, test } from './lab';

const quoted = JSON.stringify;

for (const [who, { type, code }] of Object.entries(REQUESTERS)) {
  test(`${who} is in the log`, async ({ lab, servers, extension }) => {
    await run(lab.page, code(servers));
    const [exchange] = await lab.ended(1);
    expect(exchange?.request).toMatchObject({ resourceType: type, mode: 'cors' });
    expect(exchange?.diagnosis.verdict).toBe('blocked');
    expect(exchange?.diagnosis.findings[0]?.code).toBe('acao-missing');
    await expect.poll(() => extension.badge(lab.tabId)).toBe('1');
  });
}

test('what CORS does not concern is not in the log', async ({ lab, servers: { app, api } }) => {
  const load = (element: string, url: string) =>
    run(
      lab.page,
      `const e = ${element}; e.onload = e.onerror = done; e.src = ${quoted(url)}; document.body.append(e);`,
    );
  await load('new Image()', api.url({ actual: PNG }));
  await load(
    "document.createElement('script')",
    api.url({ actual: { headers: [['content-type', 'text/javascript']] } }),
  );
  await load("document.createElement('iframe')", api.url({ actual: HTML }));
  await lab.page.evaluate((u) => fetch(u, { method: 'PUT' }).then(() => null), app.url({ actual: {} }));
  await run(lab.page, `const s = new WebSocket(${quoted(api.origin.replace('http', 'ws'))}); s.onerror = done;`);
  await run(lab.page, `fetch(${quoted(api.url({ path: '/last', actual: {} }))}).catch(done);`);
  expect((await lab.ended(1))[0]?.request.url).toContain('/last');
});

test('the service worker of an origin is in the log of each of its tabs, marked as shared', async ({
  openLab,
  lab,
  servers: { app, api, other },
  extension,
}) => {
  const script = `
    addEventListener('install', () => skipWaiting());
    addEventListener('message', (e) => fetch(e.data).catch(() => e.source.postMessage(1)));`;
  const url = app.url({ path: '/sw.js', actual: { headers: [['content-type', 'text/javascript']], body: script } });
  const second = await openLab();
  const elsewhere = await openLab(other.url({ actual: HTML }));
  await run(
    lab.page,
    `navigator.serviceWorker.onmessage = done;
     navigator.serviceWorker.register(${quoted(url)}).then(() => navigator.serviceWorker.ready)
       .then((r) => r.active.postMessage(${quoted(api.url({ actual: {} }))}));`,
  );
  for (const tab of [lab, second]) {
    expect(await tab.ended(1)).toMatchObject([{ shared: true, diagnosis: { verdict: 'blocked' } }]);
    await expect.poll(() => extension.badge(tab.tabId)).toBe('1');
  }
  expect(await elsewhere.exchanges()).toEqual([]);
  await lab.page.evaluate(() =>
    navigator.serviceWorker.getRegistrations().then((all) => Promise.all(all.map((r) => r.unregister()))),
  );
});
