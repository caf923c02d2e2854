/** Asks as a case says. It runs in the page, in a worker and in a sandboxed frame, which it answers by message. */

/** Resolves with what the page's own code got of a request, e.g. `cors 200` or `error`; null: it is not told. */
globalThis.ask = async ({ asked, url, isRepeated }) => {
  if (isRepeated) await askOnce(asked, url);
  return askOnce(asked, url);
};

function askOnce(asked, url) {
  const limit = new Promise((resolve) => setTimeout(resolve, 8_000, 'timeout'));
  return Promise.race([waysToAsk[asked.by](asked, url), limit]);
}

const waysToAsk = {
  fetch: ({ mode, method, credentials, headers, body, redirect }, url) =>
    fetch(url, { mode, method, credentials, headers, body, redirect }).then(
      async (response) => {
        await response.arrayBuffer();
        return `${response.type} ${response.status}`;
      },
      () => 'error',
    ),

  xhr: ({ method, withCredentials, headers, body, upload }, url) =>
    new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.open(method, url);
      request.withCredentials = withCredentials;
      for (const [name, value] of headers) request.setRequestHeader(name, value);
      if (upload) request.upload.onprogress = () => {};
      request.onload = () => resolve(`cors ${request.status}`);
      request.onerror = () => resolve('error');
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

/** How the page has another place ask: a message with a port for the answer. */
addEventListener('message', async ({ data, ports: [port] }) => {
  if (port) port.postMessage(await globalThis.ask(data));
});
