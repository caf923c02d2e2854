import { EVERY_CLASS, PROTOTYPE_NAMES } from '../../src/testing/odd-texts';
import { selectRequest } from '../browser/panel';
import type { ReportedExchange } from '../browser/report';
import { ALLOW, ask, expect, test } from './lab';

const answered = ({ hops }: ReportedExchange, name: string) =>
  hops
    .at(-1)
    ?.response?.headers.filter((header) => header.name.toLowerCase() === name)
    .map(({ value }) => value);

test('names that every object has are headers like any other', async ({ lab, servers: { api }, openPanelTab }) => {
  const headers = PROTOTYPE_NAMES.map((name) => [name, `of ${name}`] as const);
  const url = api.define('/prototypes', { preflight: ALLOW, actual: { headers } });
  await ask(lab.page, api.define('/prototypes-answered', { actual: { headers } }));
  await ask(lab.page, url, { headers: PROTOTYPE_NAMES.map((name) => [name, '1'] as [string, string]) });
  const [simple, preflighted] = await lab.ended(2);
  for (const name of PROTOTYPE_NAMES) {
    expect(simple && answered(simple, name.toLowerCase()), name).toEqual([`of ${name}`]);
  }
  const names = PROTOTYPE_NAMES.map((name) => name.toLowerCase()).sort();
  expect(preflighted?.hops[0]?.preflight?.requestHeaderNames).toEqual(names);
  expect(preflighted?.diagnosis.findings[0]).toMatchObject({ code: 'header-not-allowed', severity: 'blocking' });
  const details = await selectRequest(await openPanelTab(lab.tabId), url);
  await expect(details.getByRole('heading', { level: 1 })).toContainText('__definegetter__');
  await expect(details).toContainText(names.join(', '));
});

const TOO_BIG = { chromium: 'net::ERR_RESPONSE_HEADERS_TOO_BIG', firefox: 'NS_ERROR_FILE_TOO_BIG' };

test('10,000 headers and one of 200 KB are shown; a megabyte, which the browser refuses, is no CORS', async ({
  lab,
  servers: { api },
  openPanelTab,
  browserFamily,
}) => {
  const many = Array.from({ length: 10_000 }, (_, n) => [`x-${n}`, 'v'] as const);
  const manyUrl = api.define('/many-headers', { actual: { headers: many } });
  const longUrl = api.define('/long', { actual: { repeat: ['x-long', 'v', 200_000] } });
  const hugeUrl = api.define('/huge', { actual: { repeat: ['x-huge', 'v', 1_000_000] } });
  for (const url of [manyUrl, longUrl, hugeUrl]) await ask(lab.page, url);
  const [first, second, third] = await lab.ended(3);
  expect(first?.hops[0]?.response?.headers.length).toBeGreaterThanOrEqual(10_000);
  expect(first?.diagnosis.findings[0]?.code).toBe('acao-missing');
  expect(second && answered(second, 'x-long')?.[0]).toHaveLength(200_000);
  expect(third?.outcome).toEqual({ kind: 'failed', error: TOO_BIG[browserFamily] });
  expect(third?.diagnosis.verdict).toBe('not-cors');
  const panel = await openPanelTab(lab.tabId);
  for (const url of [manyUrl, longUrl, hugeUrl]) await selectRequest(panel, url);
});

test('a request with 3,000 headers of its own has a preflight that asks for all of them', async ({
  lab,
  servers: { api },
  openPanelTab,
}) => {
  const url = api.define('/asks-for-many', { preflight: ALLOW, actual: ALLOW });
  const names = Array.from({ length: 3_000 }, (_, n) => `x-${String(n).padStart(4, '0')}`);
  await ask(lab.page, url, { headers: names.map((name) => [name, '1'] as [string, string]) });
  const [asked] = await lab.ended(1);
  expect(asked?.hops[0]?.preflight?.requestHeaderNames).toEqual(names);
  expect(asked?.diagnosis.verdict).toBe('blocked');
  await selectRequest(await openPanelTab(lab.tabId), url);
});

test('URLs with signs of every class of Unicode are requests like any other', async ({
  lab,
  servers: { api },
  openPanelTab,
  extension,
}) => {
  const urls = await lab.page.evaluate(
    ([origin, signs]) =>
      Promise.all(
        signs.map(async (sign) => {
          const url = `${origin}/${sign}?${sign}=${sign}#${sign}`;
          await fetch(url).catch(() => undefined);
          return new URL(url).href.replace(/#.*/, '');
        }),
      ),
    [api.origin, EVERY_CLASS] as const,
  );
  const exchanges = await lab.ended(EVERY_CLASS.length);
  expect(exchanges.map(({ request }) => request.url.replace(/#.*/, '')).sort()).toEqual([...urls].sort());
  expect(new Set(exchanges.map(({ diagnosis }) => diagnosis.findings[0]?.code))).toEqual(new Set(['acao-missing']));
  for (const format of ['markdown', 'html', 'har'])
    expect(await extension.export(lab.tabId, format)).toHaveProperty('text');
  const panel = await openPanelTab(lab.tabId);
  await expect(
    panel
      .getByRole('row')
      .filter({ hasText: api.origin.replace('http://', '') })
      .first(),
  ).toBeVisible();
});

test('redirects without end are followed as far as the browser goes, and are no CORS', async ({
  lab,
  servers: { api },
}) => {
  const url = api.define('/for-ever', {
    actual: { status: 307, headers: [...(ALLOW.headers ?? []), ['location', '/for-ever']] },
  });
  await ask(lab.page, url);
  const [endless] = await lab.ended(1);
  expect(endless?.hops).toHaveLength(20 + 1);
  expect(endless?.diagnosis.verdict).toBe('not-cors');
});
