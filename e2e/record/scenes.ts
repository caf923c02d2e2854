import type { Answer } from '../lab/server';
import { ALLOW, ask, goTo, html, ok, run, type Scene } from './scene';
import { redirects } from './scenes-of-redirects';

/** Each sequence of events that a browser is known to make; the unit tests replay their recordings. */
export const scenes: readonly Scene[] = [
  ...redirects,
  { name: 'simple-allowed', play: ({ page, api }) => ask(page, api.url({ actual: ok })) },
  { name: 'simple-blocked-500', play: ({ page, api }) => ask(page, api.url({ actual: { status: 500 } })) },
  {
    name: 'same-origin',
    play: ({ page, app }) => ask(page, app.url({ actual: {} }), { method: 'PUT' }),
  },
  {
    name: 'preflight-404',
    play: ({ page, api }) => ask(page, api.url({ preflight: { status: 404 } }), { method: 'PUT' }),
  },
  {
    name: 'preflight-redirected',
    play: ({ page, api }) => ask(page, api.url({ preflight: goTo(301, '/elsewhere') }), { method: 'PUT' }),
  },
  {
    name: 'preflight-passes-actual-blocked',
    play: ({ page, api }) => ask(page, api.url({ preflight: ok, actual: { status: 503 } }), { method: 'PUT' }),
  },
  {
    name: 'preflight-passes-actual-allowed',
    play: ({ page, api }) =>
      ask(page, api.url({ preflight: ok, actual: ok }), { method: 'PATCH', headers: { 'x-a': '1', 'x-b': '2' } }),
  },
  {
    name: 'preflight-from-cache',
    play: async ({ page, api }) => {
      const preflight = { headers: [...(ALLOW ?? []), ['access-control-max-age', '600'] as const] };
      const url = api.url({ preflight, actual: ok });
      await ask(page, url, { method: 'PUT' });
      return ask(page, url, { method: 'PUT' });
    },
  },
  {
    name: 'preflight-connection-lost',
    play: ({ page, api }) => ask(page, api.url({ preflight: { drop: true } }), { method: 'PUT' }),
  },
  {
    name: 'options-by-the-page',
    play: ({ page, api }) =>
      ask(page, api.url({ preflight: { status: 403 } }), { method: 'OPTIONS', headers: { 'x-a': '1' } }),
  },
  {
    name: 'three-parallel-puts',
    play: ({ page, api }) => {
      const url = api.url({
        preflight: {
          headers: [
            ['access-control-allow-origin', '*'],
            ['access-control-allow-methods', 'PUT'],
            ['access-control-allow-headers', 'x-b'],
          ],
        },
        actual: ok,
      });
      return Promise.all(
        ['x-a', 'x-b', 'x-c'].map((name) => ask(page, url, { method: 'PUT', headers: { [name]: '1' } })),
      );
    },
  },
  {
    name: 'abort-before-an-answer',
    play: async ({ page, api }) => {
      const url = api.url({ path: '/abort', actual: { hold: 'abort' } });
      const arrival = api.arrival('/abort');
      await page.evaluate((u) => {
        const controller = new AbortController();
        void fetch(u, { signal: controller.signal }).catch(String);
        Object.assign(globalThis, { controller });
      }, url);
      await arrival;
      return page.evaluate('controller.abort()');
    },
  },
  {
    name: 'abort-while-streaming',
    play: ({ page, api }) =>
      page.evaluate(
        async (url) => {
          const controller = new AbortController();
          const response = await fetch(url, { signal: controller.signal });
          await response.body?.getReader().read();
          controller.abort();
        },
        api.url({ actual: { ...ok, stream: true } }),
      ),
  },
  { name: 'connection-refused', play: ({ page, closed }) => ask(page, closed) },
  { name: 'no-such-host', play: ({ page }) => ask(page, 'http://does-not-exist.invalid/') },
  { name: 'no-cors', play: ({ page, api }) => ask(page, api.url({ actual: {} }), { mode: 'no-cors' }) },
  {
    name: 'blocked-by-corp',
    play: ({ page, api }) =>
      ask(page, api.url({ actual: { headers: [['cross-origin-resource-policy', 'same-origin']] } }), {
        mode: 'no-cors',
      }),
  },
  {
    name: 'blocked-by-orb',
    play: ({ page, api }) => {
      const headers: Answer['headers'] = [
        ['content-type', 'text/html'],
        ['x-content-type-options', 'nosniff'],
      ];
      const url = api.url({ actual: { headers, body: '<html>' } });
      return run(
        page,
        `const s = document.createElement('script'); s.src = ${JSON.stringify(url)}; s.onerror = s.onload = done; document.head.append(s);`,
      );
    },
  },
  {
    name: 'image-plain-and-crossorigin',
    play: ({ page, api }) => {
      const url = api.url({ actual: { headers: [['content-type', 'image/png']] } });
      const load = (attributes: string) =>
        run(page, `const i = new Image(); ${attributes}; i.onerror = i.onload = done; i.src = ${JSON.stringify(url)};`);
      return load('').then(() => load("i.crossOrigin = 'anonymous'"));
    },
  },
  {
    name: 'font',
    play: ({ page, api }) =>
      run(page, `new FontFace('f', 'url(${JSON.stringify(api.url({ actual: {} }))})').load().then(done, done);`),
  },
  {
    name: 'event-source',
    play: ({ page, api }) => {
      const url = api.url({ actual: { headers: [['content-type', 'text/event-stream']] } });
      return run(page, `const s = new EventSource(${JSON.stringify(url)}); s.onerror = () => { s.close(); done(); };`);
    },
  },
  {
    name: 'beacon-json',
    play: ({ page, api }) =>
      page.evaluate(
        (url) => navigator.sendBeacon(url, new Blob(['{}'], { type: 'application/json' })),
        api.url({ preflight: { status: 403 } }),
      ),
  },
  {
    name: 'sandboxed-frame',
    play: ({ page, api }) => {
      const url = api.url({ preflight: {} });
      const code = `<script>fetch(${JSON.stringify(url)}, { method: 'PUT' }).catch(() => parent.postMessage(1, '*'))</script>`;
      return run(
        page,
        `onmessage = done; const f = document.createElement('iframe'); f.sandbox = 'allow-scripts'; f.srcdoc = ${JSON.stringify(code).replaceAll('</', '<\\/')}; document.body.append(f);`,
      );
    },
  },
  {
    name: 'shared-worker',
    play: ({ page, api }) => {
      const code = `onconnect = (e) => fetch(${JSON.stringify(api.url({ actual: {} }))}).catch(() => e.ports[0].postMessage(1));`;
      return run(
        page,
        `const w = new SharedWorker(URL.createObjectURL(new Blob([${JSON.stringify(code)}]))); w.port.onmessage = done;`,
      );
    },
  },
  {
    name: 'revalidated',
    play: async ({ page, api }) => {
      const headers: Answer['headers'] = [...(ALLOW ?? []), ['etag', '"1"'], ['cache-control', 'no-cache']];
      const url = api.url({ actual: { headers } });
      await ask(page, url);
      return ask(page, url);
    },
  },
  {
    name: 'answer-from-the-http-cache',
    play: async ({ page, api }) => {
      const headers: Answer['headers'] = [...(ALLOW ?? []), ['cache-control', 'max-age=600']];
      const url = api.url({ path: '/cached', actual: { headers, body: 'x' } });
      await ask(page, url);
      return ask(page, url);
    },
  },
  {
    name: 'cached-without-cors',
    play: async ({ page, api }) => {
      const headers: Answer['headers'] = [
        ['content-type', 'image/png'],
        ['cache-control', 'max-age=600'],
      ];
      const url = api.url({ path: '/image', actual: { headers, onlyWithOrigin: ALLOW ?? [] } });
      await run(page, `const i = new Image(); i.onload = i.onerror = done; i.src = ${JSON.stringify(url)};`);
      return ask(page, url);
    },
  },
  {
    name: 'page-leaves-while-streaming',
    play: async ({ page, api, app }) => {
      const url = api.url({ actual: { ...ok, stream: true } });
      await page.evaluate(async (u) => {
        await (await fetch(u)).body?.getReader().read();
      }, url);
      return page.goto(app.url({ actual: html('next') }));
    },
  },
  {
    name: 'page-leaves-during-a-preflight',
    play: async ({ page, api, app }) => {
      const url = api.url({ preflight: { hold: 'leaving' } });
      await Promise.all([
        page.waitForRequest(url),
        page.evaluate((u) => {
          void fetch(u, { method: 'PUT', keepalive: false }).catch(String);
        }, url),
      ]);
      return page.goto(app.url({ actual: html('next') }));
    },
  },
];
