import type { Lab } from '../lab/lab';
import type { Answer } from '../lab/server';
import { expect, HTML, run, test } from './lab';

const quoted = JSON.stringify;
const png: Answer = { headers: [['content-type', 'image/png']] };

/** Whoever asks across origins with CORS, and how: code that calls `done()` when it has been refused. */
const REQUESTERS: Readonly<Record<string, { type: string; code: (servers: Lab) => string }>> = {
  XMLHttpRequest: {
    type: 'xmlhttprequest',
    code: ({ api }) =>
      `const x = new XMLHttpRequest(); x.open('GET', ${quoted(api.url({ actual: {} }))}); x.onerror = done; x.send();`,
  },
  EventSource: {
    type: 'xmlhttprequest',
    code: ({ api }) =>
      `const s = new EventSource(${quoted(api.url({ actual: { headers: [['content-type', 'text/event-stream']] } }))}); s.onerror = () => { s.close(); done(); };`,
  },
  'a beacon with JSON': {
    type: 'ping',
    code: ({ api }) =>
      `navigator.sendBeacon(${quoted(api.url({ preflight: {} }))}, new Blob(['{}'], { type: 'application/json' })); done();`,
  },
  'a font': {
    type: 'font',
    code: ({ api }) =>
      `new FontFace('f', 'url(' + ${quoted(quoted(api.url({ actual: {} })))} + ')').load().catch(done);`,
  },
  'a module script': {
    type: 'script',
    code: ({ api }) =>
      `import(${quoted(api.url({ actual: { headers: [['content-type', 'text/javascript']] } }))}).catch(done);`,
  },
  'an image with crossorigin': {
    type: 'image',
    code: ({ api }) =>
      `const i = new Image(); i.crossOrigin = 'anonymous'; i.onerror = done; i.src = ${quoted(api.url({ actual: png }))};`,
  },
  'a style sheet with crossorigin': {
    type: 'stylesheet',
    code: ({ api }) =>
      `const l = document.createElement('link'); l.rel = 'stylesheet'; l.crossOrigin = ''; l.onerror = done; l.href = ${quoted(api.url({ actual: {} }))}; document.head.append(l);`,
  },
  'a worker': {
    type: 'xmlhttprequest',
    code: ({ api }) =>
      `const w = new Worker(URL.createObjectURL(new Blob([${quoted(`fetch(${quoted(api.url({ actual: {} }))}).catch(() => postMessage(1))`)}]))); w.onmessage = done;`,
  },
  'a frame': {
    type: 'xmlhttprequest',
    code: ({ app, api }) =>
      `const f = document.createElement('iframe'); f.src = ${quoted(app.url({ path: '/frame', actual: HTML }))}; f.onload = () => f.contentWindow.fetch(${quoted(api.url({ actual: {} }))}).catch(done); document.body.append(f);`,
  },
  'a sandboxed frame': {
    type: 'xmlhttprequest',
    code: ({ app, api }) => {
      const body = `<script>fetch(${quoted(api.url({ actual: {} }))}).catch(() => parent.postMessage(1, '*'))</script>`;
      const url = app.url({ path: '/sandboxed', actual: { headers: [['content-type', 'text/html']], body } });
      return `onmessage = done; const f = document.createElement('iframe'); f.sandbox = 'allow-scripts'; f.src = ${quoted(url)}; document.body.append(f);`;
    },
  },
  'a request of the same origin that a redirect takes across': {
    type: 'xmlhttprequest',
    code: ({ app, api }) =>
      `fetch(${quoted(app.url({ actual: { status: 302, headers: [['location', api.url({ actual: {} })]] } }))}).catch(done);`,
  },
};

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
  await load('new Image()', api.url({ actual: png }));
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
