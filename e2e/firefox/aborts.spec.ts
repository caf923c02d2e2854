import { HTML } from '../lab/html';
import { expect, test } from './fixtures';

/** So many that some are given up in the very milliseconds in which the answer arrives. */
const REQUESTS = 150;

test('a request that is given up as its answer arrives is not taken for one that was blocked', async ({
  tab,
  servers: { app, api },
  extension,
}) => {
  await tab.goto(app.url({ actual: HTML }));
  await tab.bringToFront();
  // The headers allow it without credentials alone: what does not pass may look like a request with them.
  const url = api.url({ actual: { headers: [['access-control-allow-origin', '*']] } });
  await tab.evaluate(
    async (asked, requests) => {
      for (let nth = 0; nth < requests; nth++) {
        const controller = new AbortController();
        setTimeout(() => controller.abort(), nth % 10);
        await fetch(`${asked}&nth=${nth}`, { signal: controller.signal })
          .then((response) => response.text())
          .catch(() => null);
      }
    },
    url,
    REQUESTS,
  );
  await tab.evaluate((asked) => fetch(asked).catch(() => null), api.url({ path: '/last', actual: {} }));
  const tabId = await extension.tabIdOf(tab);
  const others = async () => {
    const { exchanges } = await extension.exportReport(tabId);
    const verdicts = exchanges.map(({ diagnosis }) => diagnosis.verdict);
    return verdicts.filter((verdict) => verdict !== 'canceled' && verdict !== 'allowed');
  };
  await expect.poll(others, 'of the last one, which is blocked, alone').toEqual(['blocked']);
});
