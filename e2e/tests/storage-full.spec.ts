import { ask } from './lab';
import { expect, test } from './own-browser';

test("what the browser's storage does not take is counted, and panel and popup say so", async ({ own, servers }) => {
  const { page, tabId } = await own.openTab();
  const { worker } = await own.extension();
  // All but a little of the quota.
  await worker.evaluate(() => chrome.storage.session.set({ other: 'x'.repeat(10_485_760 - 100_000) }));
  for (let n = 0; n < 6; n++) {
    await ask(page, servers.api.url({ path: `/${n}`, actual: { repeat: ['x-large', 'v', 30_000] } }));
  }
  const popup = await own.openPopup(tabId);
  await expect(popup.getByRole('alert')).toContainText("The browser's memory for Preflight is full");
  const panel = await own.openPanelTab(tabId);
  await expect(panel.getByRole('alert')).toContainText("The browser's memory for Preflight is full");
  const report = async () => (await own.extension()).exportReport(tabId);
  const { dropped, exchanges } = await report();
  expect(dropped).toBeGreaterThan(0);
  expect(dropped + exchanges.length).toBe(6);
  expect(exchanges.at(-1)?.request.url).toContain('/5');
  await expect.poll(async () => (await own.extension()).badge(tabId)).toBe('6');

  // What is in the log is in the storage too: a restart loses nothing more.
  await own.background.stop();
  expect(await report()).toMatchObject({ dropped, exchanges: exchanges.map(({ id }) => ({ id })) });

  await panel.getByRole('button', { name: 'Clear' }).click();
  await expect(panel.getByRole('alert')).toHaveCount(0);
});
