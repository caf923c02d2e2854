import { until } from '../browser/until';
import { HTML } from '../lab/html';
import { expect, test } from './fixtures';

test('a tab in a container has a log and verdicts of its own, as any tab has', async ({
  firefox,
  tab,
  servers: { app, api },
  extension,
}) => {
  const container = await firefox.browser.createBrowserContext();
  const contained = await container.newPage();
  // With credentials, so that the verdict hangs on what the page itself tells.
  const url = api.url({ actual: { headers: [['access-control-allow-origin', '*']] } });
  for (const page of [tab, contained]) {
    await page.goto(app.url({ actual: HTML }));
    const init: RequestInit = { credentials: page === contained ? 'include' : 'omit' };
    await page.evaluate((asked, options) => fetch(asked, options).catch(() => null), url, init);
  }
  for (const [page, verdict] of [
    [tab, 'allowed'],
    [contained, 'blocked'],
  ] as const) {
    const tabId = await extension.tabIdOf(page);
    const exchanges = await until('the request has ended', async () => {
      const { exchanges } = await extension.exportReport(tabId);
      return exchanges.every(({ outcome }) => outcome.kind !== 'pending') && exchanges.length > 0 ? exchanges : null;
    });
    expect(exchanges.map(({ diagnosis }) => diagnosis.verdict)).toEqual([verdict]);
  }
  await container.close();
});
