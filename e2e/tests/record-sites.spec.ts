import { ask, HTML } from './lab';
import { expect, test } from './own-browser';

test("'only on listed sites' records there, and says elsewhere how to change it", async ({ own, servers }) => {
  const settings = await own.openSettings();
  await settings.getByLabel('Only on listed sites').check();
  await expect(settings.getByText('No site is listed yet, so nothing is recorded.')).toBeVisible();
  const field = settings.getByLabel('Add a site');
  await field.fill('two words');
  await field.press('Enter');
  await expect(settings.getByRole('alert').filter({ hasText: 'Type a host' })).toBeVisible();
  await field.fill(`${servers.app.origin}/some/page`);
  await field.press('Enter');
  await expect(settings.getByRole('listitem')).toHaveText([/^localhost:\d+Remove$/]);

  const listed = await own.openTab();
  await ask(listed.page, servers.api.url({ path: '/from-listed', actual: {} }));
  const popup = await own.openPopup(listed.tabId);
  await expect(popup.getByRole('listitem')).toContainText('from-listed');

  const unlisted = await own.openTab(servers.other.url({ actual: HTML }));
  await ask(unlisted.page, servers.api.url({ path: '/from-unlisted', actual: {} }));
  await popup.goto(popup.url().replace(String(listed.tabId), String(unlisted.tabId)));
  const notice = popup.getByRole('alert');
  await expect(notice).toContainText('Your settings record only on the sites that you listed.');
  await expect(popup.getByRole('listitem')).toHaveCount(0);
  await settings.close();
  const opened = own.context.waitForEvent('page', (page) => page.url().endsWith('/src/settings/settings.html'));
  await notice.getByRole('button', { name: 'Change settings' }).click();
  await opened;

  const panel = await own.openPanelTab(unlisted.tabId);
  await expect(panel.getByRole('alert')).toContainText('Your settings record only on the sites that you listed.');
  await expect(panel.getByRole('button', { name: 'Change settings' })).toBeVisible();
});

test('a wildcard lists a domain with its subdomains', async ({ own, servers }) => {
  await own.choose({ record: 'sites', sites: ['*.localhost'] });
  const { page, tabId } = await own.openTab(
    servers.app.url({ path: '/sub', actual: HTML }).replace('//localhost', '//app.localhost'),
  );
  await ask(page, servers.api.url({ path: '/from-subdomain', actual: {} }));
  const popup = await own.openPopup(tabId);
  await expect(popup.getByRole('listitem')).toContainText('from-subdomain');
});
