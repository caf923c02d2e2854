import { listedRequests } from '../browser/panel';
import { ask, expect, test } from './lab';

test('requests with the same fault fold under one row with one fix, and that fix mends them all', async ({
  lab,
  servers: { api },
  openPanelTab,
}) => {
  const broken = { preflight: { status: 404 }, actual: {} };
  const urls = ['/grouped-a', '/grouped-b', '/grouped-c'].map((path) => api.define(path, broken));
  const methods = ['PUT', 'DELETE', 'PATCH'];
  const askAll = () =>
    Promise.all(urls.map((url, n) => ask(lab.page, url, { method: methods[n] ?? '', headers: { [`x-${n}`]: '1' } })));
  await askAll();
  await lab.ended(3);
  const panel = await openPanelTab(lab.tabId);
  await expect
    .poll(async () => (await listedRequests(panel)).sort())
    .toEqual(['DELETE grouped-b', 'PATCH grouped-c', 'PUT grouped-a']);

  const group = panel.getByRole('row', { name: '3 requests: no Access-Control-Allow-Origin' });
  const [row, arrow] = [await group.boundingBox(), await group.locator('svg').boundingBox()];
  expect(arrow?.y, 'the arrow that folds it is to be seen').toBeGreaterThanOrEqual(row?.y ?? 0);
  expect((arrow?.y ?? 0) + (arrow?.height ?? 0)).toBeLessThanOrEqual((row?.y ?? 0) + (row?.height ?? 0));
  await group.click();
  const details = panel.getByRole('region', { name: 'Details' });
  await expect(details.getByRole('heading', { level: 1 })).toContainText('3 requests');
  await expect(panel.getByRole('contentinfo')).toContainText('1 fix for 3 of them');
  const headersOf = async (answer: RegExp) => {
    const names = await details.getByRole('region', { name: answer }).locator('code').allTextContents();
    return names.flatMap((line) => {
      const [, name = '', value = ''] = /^([\w-]+): .*?([^→]*)$/.exec(line) ?? [];
      return name === '' || name === 'Status' ? [] : [[name, value.trim()] as const];
    });
  };
  const preflight = { status: 204, headers: await headersOf(/OPTIONS/) };
  const actual = { headers: await headersOf(/error answers included/) };
  expect(preflight.headers).toContainEqual(['Access-Control-Allow-Methods', expect.stringContaining('PATCH')]);
  for (const path of ['/grouped-a', '/grouped-b', '/grouped-c']) api.define(path, { preflight, actual });
  expect(await askAll()).toEqual(['cors 200', 'cors 200', 'cors 200']);

  await group.press('ArrowLeft');
  await expect(group).toHaveAttribute('aria-expanded', 'false');
  await expect.poll(() => listedRequests(panel)).toHaveLength(3);
  await panel.getByRole('button', { name: 'Blocked' }).click();
  await expect.poll(() => listedRequests(panel)).toEqual([]);
  await panel.getByRole('checkbox', { name: 'Group' }).uncheck();
  await expect.poll(() => listedRequests(panel)).toHaveLength(3);
});
