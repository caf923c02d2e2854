import { ask, expect, test } from './lab';

test("the toolbar icon's own popup opens on the tab beneath it, as large as the browser lets it be", async ({
  lab: { page, tabId },
  context,
  extension: { worker },
  servers,
}) => {
  for (const n of [1, 2, 3, 4, 5, 6]) {
    await ask(page, servers.api.url({ path: `/${'a/'.repeat(n)}`, actual: { status: 400 + n } }));
  }
  await page.bringToFront();
  const [popup] = await Promise.all([
    context.waitForEvent('page', (opened) => opened.url().endsWith('/src/popup/popup.html')),
    worker.evaluate(async (id) => {
      // The window that was used last may be one of DevTools.
      const { windowId } = await chrome.tabs.get(id);
      await chrome.action.openPopup({ windowId });
    }, tabId),
  ]);
  await expect(popup.getByRole('region', { name: 'Blocked by CORS (6)' })).toContainText('406');
  const { width, height } = await popup.evaluate(() => {
    return { width: document.body.offsetWidth, height: document.documentElement.scrollHeight };
  });
  expect(width).toBeLessThanOrEqual(420);
  expect(height).toBeLessThanOrEqual(600);
});
