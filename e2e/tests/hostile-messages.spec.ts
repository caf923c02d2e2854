import { findExtension } from '../browser/extension';
import { launch } from '../browser/launch';
import { writeExtension } from '../browser/other-extension';
import { ask, expect, HTML, labPage, test } from './lab';

/** Messages that the extension's own pages send, with the tab that they would be about. */
const forged = (tabId: number) => [
  { type: 'clear', tabId },
  { type: 'export-report', tabId, format: 'json', redact: false },
  { type: 'preserve-log', tabId, preserve: true },
  { type: 'watch', tabId },
];
const PORTS = ['panel', 'popup', 'devtools', 'tester', 'report-writer'];

test('a page reaches no part of the extension: not by messages, nor by its files in a frame', async ({
  lab,
  extension,
  servers: { api },
}) => {
  await ask(lab.page, api.define('/forged', { actual: {} }));
  await lab.ended(1);
  const { id } = extension;
  const got = await lab.page.evaluate(
    async ([extensionId, messages]) => {
      const heard: unknown[] = [];
      window.addEventListener('message', ({ source, data }) => {
        if (source !== window) heard.push(data);
      });
      for (const message of messages) window.postMessage(message, '*');
      const frame = document.createElement('iframe');
      frame.src = `chrome-extension://${extensionId}/src/panel/panel.html?tabId=1`;
      await new Promise((resolve) => {
        frame.onload = resolve;
        document.body.append(frame);
      });
      for (const message of messages) frame.contentWindow?.postMessage(message, '*');
      const files = ['manifest.json', 'icons/16.png', 'src/panel/panel.html', 'service-worker-loader.js'];
      const read = await Promise.all(
        files.map((file) => fetch(`chrome-extension://${extensionId}/${file}`).then(String, () => 'refused')),
      );
      return { runtime: typeof globalThis.chrome?.runtime, heard, read };
    },
    [id, forged(lab.tabId)] as const,
  );
  expect(got).toEqual({ runtime: 'undefined', heard: [], read: ['refused', 'refused', 'refused', 'refused'] });
  // Chromium shows its own page of an error instead.
  const framed = lab.page.frames().filter((frame) => frame !== lab.page.mainFrame());
  expect(framed.map((frame) => frame.url())).toEqual(['chrome-error://chromewebdata/']);
  expect(await lab.exchanges()).toHaveLength(1);
  expect(await extension.badge(lab.tabId)).toBe('1');
});

test('another extension gets no answer, by message or by port, and cannot frame the panel', async ({
  servers: { app, api },
}) => {
  const other = await writeExtension('Attacker');
  const { context, close } = await launch({ others: [other.folder] });
  try {
    const extension = await findExtension(context);
    const page = await context.newPage();
    await page.goto(app.url({ actual: HTML }));
    const lab = labPage(page, await extension.tabIdOf(page), extension);
    await ask(page, api.define('/forged-by-extension', { actual: {} }));
    await lab.ended(1);

    const attacker = await context.newPage();
    await attacker.goto(`chrome-extension://${other.id}/page.html`);
    const got = await attacker.evaluate(
      async ([target, messages, ports]) => {
        const replies = await Promise.all(
          messages.map((message) => chrome.runtime.sendMessage(target, message).then(JSON.stringify, String)),
        );
        const heard = await Promise.all(
          ports.map(
            (name) =>
              new Promise((resolve) => {
                const port = chrome.runtime.connect(target, { name });
                port.onMessage.addListener((message) => resolve(message));
                port.onDisconnect.addListener(() => resolve(chrome.runtime.lastError?.message));
                port.postMessage(messages.at(-1));
              }),
          ),
        );
        const frame = document.createElement('iframe');
        frame.src = `chrome-extension://${target}/src/panel/panel.html?tabId=1`;
        await new Promise((resolve) => {
          frame.onload = resolve;
          document.body.append(frame);
        });
        return [...replies, ...heard];
      },
      [extension.id, forged(lab.tabId), PORTS] as const,
    );
    expect(got).toHaveLength(forged(lab.tabId).length + PORTS.length);
    for (const reply of got) expect(reply).toMatch(/Could not establish connection. Receiving end does not exist./);
    const framed = attacker.frames().filter((frame) => frame !== attacker.mainFrame());
    expect(framed.map((frame) => frame.url())).toEqual(['chrome-error://chromewebdata/']);
    expect(await lab.exchanges()).toHaveLength(1);
  } finally {
    await close();
    await other.remove();
  }
});
