import { accessibilityFaults } from '../browser/axe';
import { ALLOW, ask } from './lab';
import { expect, test } from './own-browser';

test('axe finds nothing wrong with the popup, in both themes', async ({ lab: { page, tabId }, openPopup, servers }) => {
  const empty = await openPopup(tabId);
  expect(await accessibilityFaults(empty)).toEqual([]);
  await empty.close();

  await ask(page, servers.api.url({ path: '/blocked', actual: { status: 500 } }));
  await ask(page, servers.api.url({ path: '/cut', actual: { drop: true } }));
  const noVary = { headers: (ALLOW.headers ?? []).filter(([name]) => name !== 'vary') };
  await ask(page, servers.api.url({ path: '/unvaried', actual: noVary }));
  const popup = await openPopup(tabId);
  await expect(popup.getByRole('listitem')).toHaveCount(3);
  expect(await accessibilityFaults(popup)).toEqual([]);
});

test('axe finds nothing wrong with the settings page, in both themes', async ({ own }) => {
  await own.choose({ record: 'sites', sites: ['*.example.com'], logMegabytes: -1 });
  const settings = await own.openSettings();
  await settings.getByLabel('Add a site').press('Enter');
  await expect(settings.getByText('Type a host, for example example.com.')).toBeVisible();
  expect(await accessibilityFaults(settings)).toEqual([]);
});

test('axe finds nothing wrong with the popup where nothing is recorded, in both themes', async ({ own }) => {
  await own.choose({ record: 'sites' });
  const popup = await own.openPopup((await own.openTab()).tabId);
  await expect(popup.getByRole('alert')).toBeVisible();
  expect(await accessibilityFaults(popup)).toEqual([]);
});
