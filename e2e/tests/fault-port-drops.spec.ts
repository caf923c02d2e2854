import { listedRequests, rowOf } from '../browser/panel';
import { ask } from './lab';
import { expect, test } from './own-browser';

const TRIALS = 6;

test('a panel whose port drops comes back by itself, each time, with the same list and what was asked since', async ({
  own,
  servers: { api },
}) => {
  console.log(`${TRIALS} dropped ports`);
  const { page, tabId } = await own.openTab();
  const { panel } = await own.openDevTools(page);
  const urls: string[] = [];
  for (let trial = 1; trial <= TRIALS; trial++) {
    const [before, after] = [api.define(`/before-${trial}`, {}), api.define(`/after-${trial}`, {})];
    await ask(page, before);
    await expect(rowOf(panel, before)).toBeVisible();
    urls.push(before);
    const listed = urls.map((url) => `GET ${new URL(url).pathname.slice(1)}`);
    await own.background.stop();
    // By itself: nothing but the panel asks for the worker.
    await expect.poll(own.background.isRunning).toBe(true);
    await expect.poll(() => listedRequests(panel)).toEqual(listed);
    await expect(panel.getByRole('alert').filter({ hasText: 'Reconnecting' })).toHaveCount(0);
    if (trial % 2 === 0) await own.background.stop();
    await ask(page, after);
    await expect(rowOf(panel, after)).toBeVisible();
    urls.push(after);
    await expect.poll(() => listedRequests(panel)).toEqual([...listed, `GET after-${trial}`]);
  }
  await expect(panel.getByRole('contentinfo')).toContainText(`${urls.length} requests`);
  await expect.poll(async () => (await own.extension()).badge(tabId)).toBe(String(urls.length));
});
