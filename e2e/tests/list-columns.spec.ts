import { listedRequests } from '../browser/panel';
import { ALLOW, ask, expect, test } from './lab';

test('columns are sorted and resized, and stay so', async ({ lab, servers: { api }, openPanelTab }) => {
  await ask(lab.page, api.define('/b', { actual: ALLOW }));
  await ask(lab.page, api.define('/a-column', { preflight: ALLOW, actual: ALLOW }), { method: 'PUT' });
  await ask(lab.page, api.define('/c', { actual: ALLOW }));
  await lab.ended(3);
  const panel = await openPanelTab(lab.tabId);
  await expect.poll(() => listedRequests(panel)).toEqual(['GET b', 'PUT a-column', 'GET c']);

  await panel.getByRole('button', { name: 'Request', exact: true }).click();
  await expect.poll(() => listedRequests(panel)).toEqual(['PUT a-column', 'GET b', 'GET c']);
  await panel.getByRole('button', { name: 'Request', exact: true }).click();
  await expect.poll(() => listedRequests(panel)).toEqual(['GET c', 'GET b', 'PUT a-column']);

  const method = panel.getByRole('columnheader', { name: 'Method' });
  const widthOf = async () => Math.round((await method.boundingBox())?.width ?? 0);
  const before = await widthOf();
  const line = panel.getByRole('separator', { name: 'Width of Method' });
  const box = await line.boundingBox();
  if (box === null) throw new Error('The line cannot be seen.');
  await panel.mouse.move(box.x + 4, box.y + 4);
  await panel.mouse.down();
  await panel.mouse.move(box.x + 54, box.y + 4);
  await panel.mouse.up();
  await expect.poll(widthOf).toBeGreaterThan(before + 30);
  const dragged = await widthOf();
  await line.press('ArrowRight');
  await expect.poll(widthOf).toBe(dragged + 8);

  await expect
    .poll(() => panel.evaluate(() => chrome.storage.local.get('panel')))
    .toMatchObject({ panel: { sort: { column: 'request', isDescending: true }, widths: { method: dragged + 8 } } });
  await panel.reload();
  await expect.poll(() => listedRequests(panel)).toEqual(['GET c', 'GET b', 'PUT a-column']);
  await expect.poll(widthOf).toBe(dragged + 8);

  await panel.getByRole('button', { name: 'Request', exact: true }).click();
  await expect.poll(() => listedRequests(panel)).toEqual(['GET b', 'PUT a-column', 'GET c']);
});
