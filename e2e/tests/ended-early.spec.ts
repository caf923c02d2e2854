import { ALLOW, expect, HTML, type LabPage, test } from './lab';

/*
 * An allowed answer that ends while it is streaming ends in the very error of a CORS block. The log is preserved, so
 * that it can be looked at after the page has gone.
 */

/** Starts a streaming answer, and returns once its first bytes have reached the page. */
async function startStream({ page }: LabPage, url: string): Promise<void> {
  await page.evaluate(async (u) => {
    const controller = new AbortController();
    const reader = (await fetch(u, { signal: controller.signal })).body?.getReader();
    await reader?.read();
    Object.assign(globalThis, { controller, reader });
  }, url);
}

const ENDS: Readonly<Record<string, (lab: LabPage, next: string) => Promise<unknown>>> = {
  'is aborted': ({ page }) => page.evaluate('controller.abort()'),
  'is cancelled by its reader': ({ page }) => page.evaluate('reader.cancel()'),
  'is left by a navigation': ({ page }, next) => page.goto(next),
  'is left by a reload': ({ page }) => page.reload(),
};

for (const [title, end] of Object.entries(ENDS)) {
  // Firefox reads on what a reader has cancelled.
  const tag = title === 'is cancelled by its reader' ? ['@chromium'] : [];
  test(`an allowed answer that ${title} is allowed`, { tag }, async ({ lab, servers, extension }) => {
    await extension.send({ type: 'preserve-log', tabId: lab.tabId, preserve: true });
    await startStream(lab, servers.api.url({ actual: { ...ALLOW, stream: true } }));
    await end(lab, servers.app.url({ path: '/next', actual: HTML }));
    const [exchange] = await lab.ended(1);
    expect(exchange?.outcome.kind).toBe('failed');
    expect(exchange?.diagnosis.verdict).toBe('allowed');
    expect(await extension.badge(lab.tabId)).toBe('');
  });
}

test('an EventSource that is closed is allowed', async ({ lab, servers }) => {
  const headers = [['content-type', 'text/event-stream'], ...(ALLOW.headers ?? [])] as const;
  const url = servers.api.url({ actual: { headers, stream: true, body: 'data: 1\n\n' } });
  await lab.page.evaluate(
    (u) =>
      new Promise<void>((resolve) => {
        const source = new EventSource(u);
        source.onmessage = () => {
          source.close();
          resolve();
        };
      }),
    url,
  );
  expect((await lab.ended(1))[0]?.diagnosis.verdict).toBe('allowed');
});

test('an answer whose frame is removed is allowed', async ({ lab, servers }) => {
  const url = servers.api.url({ actual: { ...ALLOW, stream: true } });
  await lab.page.evaluate(
    ([frameUrl, u]) =>
      new Promise<void>((resolve) => {
        const frame = document.createElement('iframe');
        frame.src = frameUrl;
        frame.onload = async () => {
          const response = await (frame.contentWindow as Window & typeof globalThis).fetch(u);
          await response.body?.getReader().read();
          frame.remove();
          resolve();
        };
        document.body.append(frame);
      }),
    [servers.app.url({ path: '/frame', actual: HTML }), url] as const,
  );
  expect((await lab.ended(1))[0]?.diagnosis.verdict).toBe('allowed');
});
