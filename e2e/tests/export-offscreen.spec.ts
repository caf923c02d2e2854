import { ask, expect, test } from './lab';

test('reports that are asked for at once are all written, and nothing of the writer stays open', async ({
  lab,
  servers: { api },
  extension,
}) => {
  await ask(lab.page, api.url({ path: '/users/42' }));
  await lab.ended(1);
  const replies = await Promise.all(
    ['html', 'markdown', 'json', 'har', 'pdf'].map((format) => extension.export(lab.tabId, format)),
  );
  for (const reply of replies.slice(0, -1)) {
    expect(reply).toMatchObject({
      filename: expect.stringMatching(/^cors-localhost-\d+-.*\.(md|html|json|har)$/),
      text: expect.stringContaining('/users/42'),
    });
  }
  const names = replies.map((reply) => ('error' in reply ? reply.error : reply.filename.replace(/.*\./, '')));
  expect(names).toEqual(['html', 'md', 'json', 'har', expect.stringContaining('cannot export "pdf"')]);
  await expect.poll(() => extension.worker.evaluate(() => chrome.offscreen.hasDocument())).toBe(false);
});

test('no page but the writer is given a report to write, or is heard', async ({ lab, servers: { api }, extension }) => {
  await ask(lab.page, api.url({ path: '/users/42' }));
  await lab.ended(1);
  const { reply, heard } = (await extension.evaluate(async (tabId) => {
    const heard: unknown[] = [];
    const forge = () => {
      const port = chrome.runtime.connect({ name: 'report-writer' });
      port.onMessage.addListener((message) => heard.push(message));
      port.postMessage({ filename: 'forged', mediaType: 'text/plain', text: 'forged' });
    };
    chrome.runtime.onMessage.addListener((message) => void heard.push(message));
    const forging = setInterval(forge, 1);
    const reply = await chrome.runtime.sendMessage({ type: 'export-report', tabId, format: 'markdown' });
    clearInterval(forging);
    return { reply, heard };
  }, lab.tabId)) as { reply: { text: string }; heard: unknown[] };
  expect(reply.text).toContain('/users/42');
  expect(heard).toEqual([]);
});
