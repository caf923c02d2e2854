#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { WebSocket, WebSocketServer } from 'ws';

/*
 * Stands for Firefox where Playwright starts it: starts the Firefox at FIREFOX_PATH with the arguments that it is given,
 * installs the extension at EXTENSION_PATH, and hands on what the two say to each other. Where a stock Firefox says less
 * than Playwright waits for, it is said here.
 */

/** Commands that Playwright needs an answer to, and a release of Firefox may not know. It goes on without them. */
const UNKNOWN_TO_FIREFOX = new Set(['emulation.setMediaFeaturesOverride']);
/** Above all ids that Playwright gives. */
const FIRST_OWN_ID = 2 ** 50;
const READY = 'WebDriver BiDi listening on ';
const LOADED = `new Promise((loaded) =>
  document.readyState === 'complete' ? loaded() : addEventListener('load', () => loaded(), { once: true }))`;

// Without the flag, no tab may be sent to a page of an extension.
const firefox = spawn(process.env.FIREFOX_PATH, ['--remote-allow-system-access', ...process.argv.slice(2)], {
  stdio: ['ignore', 'inherit', 'pipe'],
});
firefox.once('exit', (code) => process.exit(code ?? 0));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => firefox.kill(signal));

createInterface({ input: firefox.stderr }).on('line', (line) => {
  if (!line.startsWith(READY)) {
    console.error(line);
    return;
  }
  const proxy = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  proxy.on('listening', () => console.error(`${READY}ws://127.0.0.1:${proxy.address().port}`));
  proxy.on('connection', (client, { url }) => connect(client, `${line.slice(READY.length)}${url}`));
});

/** @param {WebSocket} client Playwright */
function connect(client, address) {
  const browser = new WebSocket(address, { perMessageDeflate: false });
  /** What was said before there was a connection. */
  const early = [];
  /** What waits for the answer to a command of ours, by its id. */
  const asked = new Map();
  /** Closes of pages of the extension: their contexts, by the command's id. */
  const closing = new Map();
  /** The contexts that show a page of the extension. */
  const ours = new Set();
  /** A session has to be there before anything can be installed. */
  let hasSession = false;

  const tell = (message) => client.send(JSON.stringify(message));
  const ask = (method, params, onAnswer) => {
    const id = FIRST_OWN_ID + asked.size;
    asked.set(id, onAnswer);
    browser.send(JSON.stringify({ id, method, params }));
  };

  browser.on('open', () => {
    for (const text of early) browser.send(text);
  });
  browser.on('message', (data) => {
    const message = JSON.parse(data);
    const { id, type, method, params } = message;
    if (asked.has(id)) {
      asked.get(id)(message);
      return;
    }
    client.send(String(data));
    if (type === 'success' && !hasSession) {
      hasSession = true;
      const extensionData = { type: 'path', path: process.env.EXTENSION_PATH };
      ask('webExtension.install', { extensionData }, ({ type, message }) => {
        if (type === 'error') console.error(`The extension was not installed: ${message}`);
      });
    }
    if (method === 'browsingContext.navigationCommitted') followNavigation(params);
    const context = closing.get(id);
    if (context !== undefined && type === 'success') tellDestroyed(context);
    closing.delete(id);
  });
  client.on('message', (data) => {
    const { id, method, params } = JSON.parse(data);
    if (method === 'browsingContext.close' && ours.has(params.context)) closing.set(id, params.context);
    if (UNKNOWN_TO_FIREFOX.has(method)) tell({ type: 'success', id, result: {} });
    else if (browser.readyState === WebSocket.OPEN) browser.send(String(data));
    else early.push(String(data));
  });
  client.on('close', () => browser.close());
  browser.on('close', () => client.close());
  for (const side of [client, browser]) side.on('error', (error) => console.error(String(error)));

  /** Of a page of an extension, Firefox tells neither that it has loaded nor that it has gone. */
  function followNavigation({ context, navigation, url }) {
    if (!url.startsWith('moz-extension:')) {
      ours.delete(context);
      return;
    }
    ours.add(context);
    ask('script.evaluate', { expression: LOADED, target: { context }, awaitPromise: true }, ({ type }) => {
      // It went elsewhere meanwhile.
      if (type !== 'success') return;
      const params = { context, navigation, url, timestamp: Date.now() };
      tell({ type: 'event', method: 'browsingContext.domContentLoaded', params });
      tell({ type: 'event', method: 'browsingContext.load', params });
    });
  }

  function tellDestroyed(context) {
    ours.delete(context);
    const params = { context, url: '', children: [], parent: null, userContext: 'default', originalOpener: null };
    tell({ type: 'event', method: 'browsingContext.contextDestroyed', params });
  }
}
