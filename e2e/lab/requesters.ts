import { HTML } from './html';
import type { Lab } from './lab';
import type { Answer } from './server';

const quoted = JSON.stringify;
export const PNG: Answer = { headers: [['content-type', 'image/png']] };

/** Whoever asks across origins with CORS, and how: code that calls `done()` when it has been refused. */
export const REQUESTERS: Readonly<Record<string, { type: string; code: (servers: Lab) => string }>> = {
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
      `const i = new Image(); i.crossOrigin = 'anonymous'; i.onerror = done; i.src = ${quoted(api.url({ actual: PNG }))};`,
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
