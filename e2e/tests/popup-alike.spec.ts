import { ALLOW, ask, expect, test } from './lab';

test('the popup puts alike requests together, and what CORS did not block apart', async ({
  lab: { page, tabId },
  openPopup,
  servers,
}) => {
  for (const n of [1, 2, 3]) await ask(page, servers.api.url({ path: `/items/${n}`, actual: {} }));
  await ask(page, servers.api.url({ path: '/cut', actual: { drop: true } }));
  const noVary = { headers: (ALLOW.headers ?? []).filter(([name]) => name !== 'vary') };
  await ask(page, servers.api.url({ path: '/unvaried', actual: noVary }));

  const popup = await openPopup(tabId);
  const blocked = popup.getByRole('region', { name: 'Blocked by CORS (3)' });
  await expect(blocked.getByRole('listitem')).toHaveCount(1);
  await expect(blocked.getByRole('listitem')).toContainText('3 alike');
  await expect(popup.getByRole('region', { name: 'Failed, but not CORS (1)' })).toContainText('GET cut');
  await expect(popup.getByRole('region', { name: 'Allowed, with a warning (1)' })).toContainText('Vary');
});
