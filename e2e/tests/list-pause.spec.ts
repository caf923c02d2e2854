import { listedRequests } from '../browser/panel';
import { ask, expect, test } from './lab';

test('a pause holds new requests back, counts them and shows them when it ends', async ({
  lab,
  servers: { api },
  openPanelTab,
}) => {
  const [one, two, three] = ['/one', '/two', '/three'].map((path) => api.define(path, { actual: {} }));
  await ask(lab.page, one ?? '');
  const panel = await openPanelTab(lab.tabId);
  await expect.poll(() => listedRequests(panel)).toEqual(['GET one']);

  await panel.getByRole('button', { name: 'Pause' }).click();
  await expect(panel.getByText('Paused. New requests are held back.')).toBeVisible();
  await ask(lab.page, two ?? '');
  await ask(lab.page, three ?? '');
  await expect(panel.getByText('Paused. 2 requests held back.')).toBeVisible();
  expect(await listedRequests(panel)).toEqual(['GET one']);

  await panel.getByRole('status').getByRole('button', { name: 'Resume' }).click();
  await expect.poll(() => listedRequests(panel)).toEqual(['GET one', 'GET two', 'GET three']);
  await expect(panel.getByText('Paused.')).toHaveCount(0);
});
