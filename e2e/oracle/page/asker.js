/** Asks as a case says. It runs in the page, in a worker and in frames, which it answers by message. */

const controllers = new Map();

/**
 * Resolves with what the page's own code got of a request, e.g. `cors 200`, `error` or `aborted`; null: it is not told.
 */
globalThis.ask = async ({ asked, url, key, isRepeated, earlier, abort }) => {
  if (earlier) await askOnce(plainLoads[earlier.by], url);
  if (isRepeated) await askOnce(asked, url);
  const controller = new AbortController();
  controllers.set(key, controller);
  const answer = askOnce(asked, url, controller.signal);
  if (abort?.at === 'start') controller.abort();
  return answer.finally(() => controllers.delete(key));
};

/** Aborts the request that was asked for under this key, if it is still open. */
globalThis.abort = ({ key }) => controllers.get(key)?.abort();

const plainLoads = {
  image: { by: 'image', crossorigin: null },
  script: { by: 'script', crossorigin: null },
  fetch: { by: 'fetch', mode: 'no-cors', method: 'GET', credentials: 'include', headers: [], body: null },
};

function askOnce(asked, url, signal) {
  const limit = new Promise((resolve) => setTimeout(resolve, 8_000, 'timeout'));
  return Promise.race([waysToAsk[asked.by](asked, url, signal), limit]);
}

const waysToAsk = {
  fetch: ({ mode, method, credentials, headers, body, redirect }, url, signal) =>
    fetch(url, { mode, method, credentials, headers, body, redirect, signal }).then(
      async (response) => {
        // The page has the answer, whatever ends it.
        await response.arrayBuffer().catch(() => {});
        return `${response.type} ${response.status}`;
      },
      ({ name }) => (name === 'AbortError' ? 'aborted' : 'error'),
    ),

  xhr: ({ method, withCredentials, headers, body, upload }, url, signal) =>
    new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.open(method, url);
      request.withCredentials = withCredentials;
      for (const [name, value] of headers) request.setRequestHeader(name, value);
      if (upload) request.upload.onprogress = () => {};
      request.onload = () => resolve(`cors ${request.status}`);
      request.onerror = () => resolve('error');
      request.onabort = () => resolve('aborted');
      signal?.addEventListener('abort', () => request.abort());
      request.send(body);
    }),

  'event-source': ({ withCredentials }, url) =>
    new Promise((resolve) => {
      const source = new EventSource(url, { withCredentials });
      const end = (word) => {
        source.close();
        resolve(word);
      };
      source.onopen = () => end('open');
      // An answer that is no stream is an error as well, so this tells nothing.
      source.onerror = () => end(null);
    }),

  font: (_, url) =>
    new FontFace('f', `url(${JSON.stringify(url)})`).load().then(
      () => 'load',
      () => null,
    ),

  script: (asked, url) => loadElement('script', { src: url, crossOrigin: asked.crossorigin }),
  module: (asked, url) => loadElement('script', { type: 'module', src: url, crossOrigin: asked.crossorigin }),
  image: (asked, url) => loadElement('img', { crossOrigin: asked.crossorigin, src: url }),
  style: (asked, url) => loadElement('link', { rel: 'stylesheet', crossOrigin: asked.crossorigin, href: url }),

  beacon: async ({ type }, url) => {
    navigator.sendBeacon(url, new Blob(['{}'], { type }));
    return null;
  },
};

/** A status of 404 is an error to an element as well, so its error tells nothing. */
function loadElement(name, properties) {
  const element = Object.assign(document.createElement(name), properties);
  return new Promise((resolve) => {
    element.onload = () => resolve('load');
    element.onerror = () => resolve(null);
    document.body.append(element);
  }).finally(() => element.remove());
}

/** How the page has another place do it: a message with a port for the answer. */
addEventListener('message', async ({ data, ports: [port] }) => {
  if (port) port.postMessage(await globalThis[data.do](data));
});
