import { ask, expect, test } from './lab';

test('a tab without any requests has an empty report', async ({ lab }) => {
  expect(await lab.exchanges()).toEqual([]);
});

test('a tab that does not exist is named', async ({ extension }) => {
  expect(await extension.export(123456789, 'json')).toEqual({
    error: 'There is no tab 123456789 any more. Open the page again, and DevTools on it.',
  });
  expect(await extension.send({ type: 'clear', tabId: 'x' })).toEqual({
    error: 'There is no tab x any more. Open the page again, and DevTools on it.',
  });
});

test('an unknown format and an unknown message are answered in words', async ({ lab, extension }) => {
  const { tabId } = lab;
  expect(await extension.export(tabId, 'pdf')).toEqual({
    error: 'Preflight cannot export "pdf". Ask for one of "markdown", "html", "json", "har".',
  });
  expect(await extension.send({ type: 'toString', tabId })).toEqual({ error: 'Preflight does not know this message.' });
  expect(await extension.send(null)).toEqual({ error: 'Preflight does not know this message.' });
  expect(await extension.send({ type: 'export-report', tabId, format: 'json', exchangeIds: ['none'] })).toEqual({
    error: 'Some of these requests are not in the log any more. Choose again, or export the whole log.',
  });
});

test('header values with control characters and of 64 KB, and a URL of 100 KB, lose nothing', async ({
  lab,
  servers: { api },
}) => {
  const strange = 'a\tb\u0080\u00e9\u00ff"<script>';
  const headers = [
    ['x-strange', strange],
    ['access-control-allow-origin', `http://${'o'.repeat(5_000)}.example`],
  ] as const;
  const url = api.url({ path: '/headers', actual: { headers } });
  await ask(lab.page, url);
  await ask(lab.page, api.url({ path: '/long-header', actual: { repeat: ['x-long', 'v', 65_536] } }));
  const longUrl = `${api.origin}/long?q=${'u'.repeat(100_000)}`;
  await ask(lab.page, longUrl);
  const [first, second, third] = await lab.ended(3);
  const value = (e: typeof first, name: string) => e?.hops[0]?.response?.headers.find((h) => h.name === name)?.value;
  expect(value(first, 'x-strange')).toBe(strange);
  expect(first?.diagnosis.findings[0]?.code).toBe('acao-mismatch');
  expect(value(second, 'x-long')).toHaveLength(65_536);
  expect(third?.request.url).toBe(longUrl);
  expect(third?.diagnosis.verdict).toBe('blocked');
});
