import { until } from '../browser/until';
import { HTML } from '../lab/html';
import { expect, test } from './fixtures';

test('a page that lies in its performance timeline makes no verdict wrong', async ({
  tab,
  servers: { app, api },
  extension,
}) => {
  await tab.goto(app.url({ actual: HTML }));
  const tabId = await extension.tabIdOf(tab);
  const verdictOf = async (url: string) => {
    await tab.evaluate((asked) => fetch(asked).catch(() => null), url);
    return until('the request has ended', async () => {
      const { exchanges } = await extension.exportReport(tabId);
      const exchange = exchanges.find(({ request }) => request.url === url);
      return exchange === undefined || exchange.outcome.kind === 'pending' ? null : exchange.diagnosis.verdict;
    });
  };
  const lie = (status: number) =>
    tab.evaluate((told) => {
      Object.defineProperty(PerformanceResourceTiming.prototype, 'responseStatus', {
        configurable: true,
        get: () => told,
      });
    }, status);

  await lie(200);
  expect(await verdictOf(api.url({ path: '/blocked', actual: {} }))).toBe('undetermined');
  await lie(0);
  const headers = [
    ['access-control-allow-origin', app.origin],
    ['access-control-allow-credentials', 'true'],
  ] as const;
  expect(await verdictOf(api.url({ path: '/allowed', actual: { headers } }))).toBe('undetermined');
});
