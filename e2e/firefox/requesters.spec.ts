import type { ReportedExchange } from '../browser/report';
import { until } from '../browser/until';
import { HTML } from '../lab/html';
import { PNG, REQUESTERS } from '../lab/requesters';
import { expect, test } from './fixtures';

for (const [who, { type, code }] of Object.entries(REQUESTERS)) {
  test(`${who} is in the log`, async ({ tab, servers, extension }) => {
    await tab.goto(servers.app.url({ actual: HTML }));
    const tabId = await extension.tabIdOf(tab);
    await tab.evaluate(`new Promise((done) => { ${code(servers)} })`);
    const [exchange, ...others] = await until<readonly ReportedExchange[]>('it has ended', async () => {
      const { exchanges } = await extension.exportReport(tabId);
      return exchanges.length > 0 && exchanges.every(({ outcome }) => outcome.kind !== 'pending') ? exchanges : null;
    });
    expect(others).toEqual([]);
    expect(exchange?.request).toMatchObject({ resourceType: type, mode: 'cors' });
    expect(exchange?.request.origin).toBe(who === 'a sandboxed frame' ? 'null' : servers.app.origin);
    expect(exchange?.diagnosis.verdict, exchange?.diagnosis.summary).toBe('blocked');
    expect(exchange?.diagnosis.findings[0]?.code).toBe('acao-missing');
  });
}

test('what CORS does not concern is not in the log', async ({ tab, servers: { app, api }, extension }) => {
  await tab.goto(app.url({ actual: HTML }));
  const tabId = await extension.tabIdOf(tab);
  await tab.evaluate(
    async (plain, home, last) => {
      const image = new Image();
      await new Promise((resolve) => {
        image.onload = image.onerror = resolve;
        image.src = plain;
      });
      await fetch(home, { method: 'PUT' });
      await fetch(last).catch(() => null);
    },
    api.url({ actual: PNG }),
    app.url({ actual: {} }),
    api.url({ path: '/last', actual: {} }),
  );
  const exchanges = await until('it has ended', async () => {
    const report = await extension.exportReport(tabId);
    return report.exchanges.some(({ outcome }) => outcome.kind !== 'pending') ? report.exchanges : null;
  });
  expect(exchanges.map(({ request }) => request.url)).toEqual([expect.stringContaining('/last')]);
});

test('a page that is shown anew begins with an empty log', async ({ tab, servers: { app, api }, extension }) => {
  await tab.goto(app.url({ actual: HTML }));
  const tabId = await extension.tabIdOf(tab);
  const exchanges = async () => (await extension.exportReport(tabId)).exchanges;
  await tab.evaluate((url) => fetch(url).catch(() => null), api.url({ actual: {} }));
  await until('it is in the log', async () => ((await exchanges()).length === 1 ? true : null));
  await tab.goto(app.url({ path: '/next', actual: HTML }));
  await until('the log is empty', async () => ((await exchanges()).length === 0 ? true : null));
});
