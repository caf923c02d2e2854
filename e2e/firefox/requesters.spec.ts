import type { ReportedExchange } from '../browser/report';
import { until } from '../browser/until';
import type { Lab } from '../lab/lab';
import type { Answer } from '../lab/server';
import { expect, test } from './fixtures';

const quoted = JSON.stringify;
const HTML: Answer = { headers: [['content-type', 'text/html']], body: '<!doctype html>' };
const png: Answer = { headers: [['content-type', 'image/png']] };

/** Whoever asks across origins with CORS, and how. */
const REQUESTERS: Readonly<Record<string, { type: string; code: (servers: Lab) => string }>> = {
  XMLHttpRequest: {
    type: 'xmlhttprequest',
    code: ({ api }) => `const x = new XMLHttpRequest(); x.open('GET', ${quoted(api.url({ actual: {} }))}); x.send();`,
  },
  EventSource: {
    type: 'xmlhttprequest',
    code: ({ api }) =>
      `const s = new EventSource(${quoted(api.url({ actual: { headers: [['content-type', 'text/event-stream']] } }))}); s.onerror = () => s.close();`,
  },
  'a beacon with JSON': {
    type: 'ping',
    code: ({ api }) =>
      `navigator.sendBeacon(${quoted(api.url({ preflight: {} }))}, new Blob(['{}'], { type: 'application/json' }));`,
  },
  'a font': {
    type: 'font',
    code: ({ api }) =>
      `new FontFace('f', 'url(' + ${quoted(quoted(api.url({ actual: {} })))} + ')').load().catch(() => {});`,
  },
  'a module script': {
    type: 'script',
    code: ({ api }) =>
      `import(${quoted(api.url({ actual: { headers: [['content-type', 'text/javascript']] } }))}).catch(() => {});`,
  },
  'an image with crossorigin': {
    type: 'image',
    code: ({ api }) =>
      `const i = new Image(); i.crossOrigin = 'anonymous'; i.src = ${quoted(api.url({ actual: png }))};`,
  },
  'a style sheet with crossorigin': {
    type: 'stylesheet',
    code: ({ api }) =>
      `const l = document.createElement('link'); l.rel = 'stylesheet'; l.crossOrigin = ''; l.href = ${quoted(api.url({ actual: {} }))}; document.head.append(l);`,
  },
  'a worker': {
    type: 'xmlhttprequest',
    code: ({ api }) =>
      `new Worker(URL.createObjectURL(new Blob([${quoted(`fetch(${quoted(api.url({ actual: {} }))}).catch(() => {})`)}])));`,
  },
  'a frame': {
    type: 'xmlhttprequest',
    code: ({ app, api }) =>
      `const f = document.createElement('iframe'); f.src = ${quoted(app.url({ path: '/frame', actual: HTML }))}; f.onload = () => f.contentWindow.fetch(${quoted(api.url({ actual: {} }))}).catch(() => {}); document.body.append(f);`,
  },
  'a sandboxed frame': {
    type: 'xmlhttprequest',
    code: ({ app, api }) => {
      const body = `<script>fetch(${quoted(api.url({ actual: {} }))}).catch(() => {})</script>`;
      const url = app.url({ path: '/sandboxed', actual: { headers: [['content-type', 'text/html']], body } });
      return `const f = document.createElement('iframe'); f.sandbox = 'allow-scripts'; f.src = ${quoted(url)}; document.body.append(f);`;
    },
  },
  'a request of the same origin that a redirect takes across': {
    type: 'xmlhttprequest',
    code: ({ app, api }) =>
      `fetch(${quoted(app.url({ actual: { status: 302, headers: [['location', api.url({ actual: {} })]] } }))}).catch(() => {});`,
  },
};

for (const [who, { type, code }] of Object.entries(REQUESTERS)) {
  test(`${who} is in the log`, async ({ tab, servers, extension }) => {
    await tab.goto(servers.app.url({ actual: HTML }));
    const tabId = await extension.tabIdOf(tab);
    await tab.evaluate((script) => {
      const element = document.createElement('script');
      element.textContent = script;
      document.body.append(element);
    }, code(servers));
    const [exchange, ...others] = await until<readonly ReportedExchange[]>('it has ended', async () => {
      const { exchanges } = await extension.exportReport(tabId);
      return exchanges.length > 0 && exchanges.every(({ outcome }) => outcome.kind !== 'pending') ? exchanges : null;
    });
    expect(others).toEqual([]);
    expect(exchange?.request).toMatchObject({ resourceType: type, mode: 'cors' });
    expect(exchange?.request.origin).toBe(who === 'a sandboxed frame' ? 'null' : servers.app.origin);
    expect(exchange?.diagnosis.verdict, exchange?.diagnosis.summary).toBe('blocked');
    expect(exchange?.diagnosis.findings[0]?.code).toBe('acao-missing');
  });
}

test('what CORS does not concern is not in the log', async ({ tab, servers: { app, api }, extension }) => {
  await tab.goto(app.url({ actual: HTML }));
  const tabId = await extension.tabIdOf(tab);
  await tab.evaluate(
    async (plain, home, last) => {
      const image = new Image();
      await new Promise((resolve) => {
        image.onload = image.onerror = resolve;
        image.src = plain;
      });
      await fetch(home, { method: 'PUT' });
      await fetch(last).catch(() => null);
    },
    api.url({ actual: png }),
    app.url({ actual: {} }),
    api.url({ path: '/last', actual: {} }),
  );
  const exchanges = await until('it has ended', async () => {
    const report = await extension.exportReport(tabId);
    return report.exchanges.some(({ outcome }) => outcome.kind !== 'pending') ? report.exchanges : null;
  });
  expect(exchanges.map(({ request }) => request.url)).toEqual([expect.stringContaining('/last')]);
});

test('a page that is shown anew begins with an empty log', async ({ tab, servers: { app, api }, extension }) => {
  await tab.goto(app.url({ actual: HTML }));
  const tabId = await extension.tabIdOf(tab);
  const exchanges = async () => (await extension.exportReport(tabId)).exchanges;
  await tab.evaluate((url) => fetch(url).catch(() => null), api.url({ actual: {} }));
  await until('it is in the log', async () => ((await exchanges()).length === 1 ? true : null));
  await tab.goto(app.url({ path: '/next', actual: HTML }));
  await until('the log is empty', async () => ((await exchanges()).length === 0 ? true : null));
});
