import { ask, expect, test } from './lab';

test('the popup says in plain words what CORS blocked in this tab, and keeps up', async ({
  lab: { page, tabId },
  openLab,
  openPopup,
  servers,
}) => {
  const other = await openLab();
  await ask(other.page, servers.other.url({ path: '/elsewhere', actual: {} }));
  await ask(page, servers.api.url({ path: '/users/42', actual: { status: 500 } }));

  const popup = await openPopup(tabId);
  const blocked = popup.getByRole('region', { name: 'Blocked by CORS (1)' });
  await expect(blocked).toContainText('GET users/42');
  await expect(blocked).toContainText('The server failed with 500, and its answer has no Access-Control-Allow-Origin');
  await expect(blocked.getByRole('code')).toHaveText(`Access-Control-Allow-Origin: ${servers.app.origin}`);
  await expect(blocked).toContainText(/Then \d more changes?\./);
  await expect(popup.getByRole('main')).not.toContainText('elsewhere');

  await ask(page, servers.api.url({ path: '/orders', preflight: { status: 404 }, actual: {} }), { method: 'PUT' });
  await expect(popup.getByRole('region', { name: 'Blocked by CORS (2)' }).getByRole('listitem').first()).toContainText(
    'PUT orders',
  );
});
