import type { Frame, Page } from 'playwright/test';
import type { ReportedExchange } from '../browser/report';
import { fillTester, openTester, sendTry } from '../browser/tester';
import type { Lab } from '../lab/lab';
import { ask, expect, HTML, test } from './lab';
import { copyReport } from './report-panel';
import { ENDPOINTS } from './tester-endpoints';

/** A page, or a frame in one, that really is of this origin. */
interface Asker {
  readonly origin: string;
  readonly page: Page | Frame;
}

const SANDBOX =
  '<!doctype html><link rel=icon href=data:,><iframe sandbox="allow-scripts" srcdoc="<p>sandboxed"></iframe>';

async function openAskers(open: (url: string) => Promise<{ page: Page }>, { app, api, other }: Lab): Promise<Asker[]> {
  const shop = `http://shop.localhost:${app.port}`;
  const html = app.url({ actual: HTML });
  const [ownPort, otherHost, otherName, around] = await Promise.all([
    open(html),
    open(other.url({ actual: HTML })),
    open(html.replace(app.origin, shop)),
    open(api.url({ actual: { ...HTML, body: SANDBOX } })),
  ]);
  const sandboxed = around.page.frames().find((frame) => frame.parentFrame() !== null);
  if (sandboxed === undefined) throw new Error('The page has no frame.');
  return [
    { origin: app.origin, page: ownPort.page },
    { origin: other.origin, page: otherHost.page },
    { origin: shop, page: otherName.page },
    { origin: 'null', page: sandboxed },
  ];
}

/** What the two have to agree in: how each hop was answered, and what the browser made of it. */
function comparable({ hops, outcome, diagnosis, request }: ReportedExchange) {
  return {
    method: request.method,
    origin: request.origin,
    outcome,
    verdict: diagnosis.verdict,
    findings: diagnosis.findings
      .filter(({ severity }) => severity === 'blocking')
      .map(({ code, hop }) => ({ code, hop })),
    hops: hops.map(({ url, method, origin, sent, preflight, response }) => ({
      url,
      method,
      origin,
      sent,
      preflight: preflight && {
        asks: [preflight.requestMethod, ...preflight.requestHeaderNames],
        status: preflight.response?.status,
      },
      status: response?.status,
    })),
  };
}

test('its verdict is what real pages of four origins get', async ({ openLab, servers, openPanelTab, extension }) => {
  test.setTimeout(120_000);
  const tabs = new Map<Page, number>();
  const askers = await openAskers(async (url) => {
    const { page, tabId } = await openLab(url);
    tabs.set(page, tabId);
    return { page };
  }, servers);
  const panel = await openPanelTab([...tabs.values()][0] ?? -1);
  const form = await openTester(panel);
  const read = new Map<string, boolean>();
  for (const [number, { url: urlOf, init = {} }] of ENDPOINTS.entries()) {
    const { method = 'GET', headers = {}, body = '', credentials } = init;
    const rest = { method, headers, cookies: credentials === 'include', ...(method !== 'GET' && { body }) };
    for (const [place, { origin, page }] of askers.entries()) {
      const url = urlOf(servers, `/tester/${place}/${number}`);
      read.set(`${origin} ${url}`, !(await ask(page as Page, url, init)).startsWith('TypeError'));
      await fillTester(form, { url, origin, ...(place === 0 && rest) });
      await sendTry(panel, form, method, read.size);
    }
  }

  const text = await copyReport(panel, { format: 'json', scope: /^All/ });
  const tried: readonly ReportedExchange[] = JSON.parse(text).exchanges;
  expect(tried).toHaveLength(askers.length * ENDPOINTS.length);
  const real: ReportedExchange[] = [];
  for (const tabId of tabs.values()) real.push(...(await extension.exportReport(tabId)).exchanges);
  // A page asks its own origin without CORS, and such a request stands in no log.
  const logged = new Map(real.map((exchange) => [`${exchange.request.origin} ${exchange.request.url}`, exchange]));
  let twins = 0;
  for (const exchange of tried) {
    const key = `${exchange.request.origin} ${exchange.request.url}`;
    expect(exchange.diagnosis.verdict === 'allowed', `${key} is readable`).toBe(read.get(key));
    const twin = logged.get(key);
    if (twin === undefined) {
      expect(new URL(exchange.request.url).origin, `${key} stands in a log`).toBe(exchange.request.origin);
    } else {
      expect(comparable(exchange), key).toEqual(comparable(twin));
      twins++;
    }
    logged.delete(key);
  }
  expect(twins).toBeGreaterThan(ENDPOINTS.length);
  expect([...logged.keys()], 'only what pages have asked is in their logs').toEqual([]);
});
