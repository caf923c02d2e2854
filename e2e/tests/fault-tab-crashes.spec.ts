import { expect, test } from './own-browser';

test('a tab that crashes and is loaded again shows what its new page asks, once', async ({
  own,
  servers: { app, api },
}) => {
  const asked = api.url({ path: '/on-load', actual: {} });
  const body = `<!doctype html><link rel=icon href=data:,><script>fetch(${JSON.stringify(asked)}).catch(() => {})</script>`;
  const { page, tabId } = await own.openTab(
    app.url({ path: '/asks', actual: { headers: [['content-type', 'text/html']], body } }),
  );
  const extension = await own.extension();
  const ids = async () => (await extension.exportReport(tabId)).exchanges.map(({ id }) => id);
  await expect.poll(async () => (await ids()).length).toBe(1);
  const [before = ''] = await ids();
  await Promise.all([page.waitForEvent('crash'), page.goto('chrome://crash').catch(() => null)]);
  await extension.evaluate((id) => chrome.tabs.reload(id), tabId);
  await expect.poll(async () => (await ids()).filter((id) => id !== before).length).toBe(1);
  await expect.poll(ids).not.toContain(before);
  await expect.poll(() => extension.badge(tabId)).toBe('1');
});
