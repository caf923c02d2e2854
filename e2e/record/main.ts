import { mkdir, writeFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Worker } from 'playwright';
import { findExtension } from '../browser/extension';
import { launch } from '../browser/launch';
import { startLabServer } from '../lab/server';
import { normalize, type RecordedEvent } from './normalize';
import { scenes } from './scenes';

/*
 * Records the events that real Chromium gives the extension in each scene, as fixtures for the unit tests. Run it with
 * `npm run record` after `npm run build`; what it writes differs from before only where the browser does.
 */

const FIXTURES = fileURLToPath(new URL('../../src/exchange/fixtures', import.meta.url));

await mkdir(FIXTURES, { recursive: true });
const [app, api, other] = await Promise.all([startLabServer(), startLabServer(), startLabServer('127.0.0.1')]);
const closedPort = await unusedPort();
const { context, close } = await launch();
try {
  const { worker } = await findExtension(context);
  await listen(worker);
  const browser = `Chromium ${context.browser()?.version() ?? ''}`;
  for (const { name, play } of scenes) {
    const page = await context.newPage();
    await page.goto(
      app.url({
        actual: { headers: [['content-type', 'text/html']], body: '<!doctype html><link rel=icon href=data:,><body>' },
      }),
    );
    await take(worker);
    await play({ page, app, api, other, closed: `http://localhost:${closedPort}/` });
    const events = await untilQuiet(worker);
    await page.close();
    const hosts = {
      [`localhost:${app.port}`]: 'localhost:4001',
      [`localhost:${api.port}`]: 'localhost:4002',
      [`127.0.0.1:${other.port}`]: '127.0.0.1:4003',
      [`localhost:${closedPort}`]: 'localhost:4004',
    };
    const fixture = { browser, events: normalize(events, hosts) };
    await writeFile(path.join(FIXTURES, `${name}.json`), `${JSON.stringify(fixture, null, 1)}\n`);
    console.log(`${name}: ${events.length} events`);
  }
} finally {
  await close();
  await Promise.all([app.stop(), api.stop(), other.stop()]);
}

/** Registers listeners beside the extension's own that keep what the browser tells, as it tells it. */
async function listen(worker: Worker): Promise<void> {
  await worker.evaluate(() => {
    const recorded: unknown[] = [];
    Object.assign(globalThis, { recorded });
    const types = ['xmlhttprequest', 'font', 'script', 'stylesheet', 'image', 'media', 'ping', 'other'];
    const events = {
      onBeforeRequest: [],
      onSendHeaders: ['requestHeaders', 'extraHeaders'],
      onHeadersReceived: ['responseHeaders', 'extraHeaders'],
      onBeforeRedirect: [],
      onResponseStarted: ['responseHeaders', 'extraHeaders'],
      onCompleted: [],
      onErrorOccurred: undefined,
    };
    for (const [event, extraInfo] of Object.entries(events)) {
      // The events differ in what they tell; all of it is kept.
      const { addListener } = chrome.webRequest[event as 'onCompleted'];
      const target = chrome.webRequest[event as 'onCompleted'];
      const filter = { urls: ['http://*/*', 'https://*/*'], types: types as chrome.webRequest.ResourceType[] };
      const args = extraInfo === undefined ? [filter] : [filter, extraInfo];
      addListener.call(
        target,
        (details: object) => void recorded.push({ event, details }),
        ...(args as [typeof filter]),
      );
    }
  });
}

function take(worker: Worker): Promise<RecordedEvent[]> {
  return worker.evaluate(() => (globalThis as unknown as { recorded: RecordedEvent[] }).recorded.splice(0));
}

/** The events of a scene, once none has come for half a second: nothing tells that the last one was the last. */
async function untilQuiet(worker: Worker): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for (let more = [...(await take(worker))], quiet = 0; quiet < 5; quiet = more.length > 0 ? 0 : quiet + 1) {
    events.push(...more);
    await new Promise((resolve) => setTimeout(resolve, 100));
    more = await take(worker);
    if (more.length > 0) quiet = -1;
  }
  return events;
}

async function unusedPort(): Promise<number> {
  const server = http.createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
