import { ask } from './lab';
import { expect, test } from './own-browser';

test('a request that never ends stays through a stop of the worker, and goes with its page', async ({
  own,
  servers: { api },
}) => {
  const { page, tabId } = await own.openTab();
  const extension = await own.extension();
  const exchanges = async () => (await extension.exportReport(tabId)).exchanges;
  const arrival = api.arrival('/never');
  await page.evaluate((url) => void fetch(url).catch(String), api.url({ path: '/never', actual: { hold: 'never' } }));
  await arrival;
  await expect.poll(async () => (await exchanges()).map(({ diagnosis }) => diagnosis.verdict)).toEqual(['pending']);
  await own.background.stop();
  const [kept, ...others] = await exchanges();
  expect(others).toEqual([]);
  expect(kept).toMatchObject({ outcome: { kind: 'pending' } });
  expect(kept?.diagnosis.summary).toContain('its end may be missing here');

  await page.reload();
  await ask(page, api.url({ path: '/after', actual: {} }));
  await expect.poll(async () => (await exchanges()).map(({ diagnosis }) => diagnosis.verdict)).toEqual(['blocked']);
  await expect.poll(async () => (await own.extension()).badge(tabId)).toBe('1');
});
