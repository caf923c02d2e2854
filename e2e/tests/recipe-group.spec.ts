import { unfoldAdvice } from '../browser/panel';
import { expect, pasted, test } from './advice';
import { ask } from './lab';

test('the lines for a group let all of its requests through', async ({ lab, servers: { app, api }, openPanelTab }) => {
  const broken = { preflight: { status: 404, headers: [['x-powered-by', 'Express']] } } as const;
  for (const [n, method] of ['PUT', 'DELETE', 'PATCH'].entries()) {
    const url = api.define(`/grouped-${n}`, broken);
    await ask(lab.page, url, { method, headers: { [`x-grouped-${n}`]: '1' } });
  }
  await lab.ended(3);
  const panel = await openPanelTab(lab.tabId);
  await panel.getByRole('row', { name: '3 requests: no Access-Control-Allow-Origin' }).click();
  const details = panel.getByRole('region', { name: 'Details' });
  await expect(details.getByRole('heading', { level: 1 })).toContainText('3 requests');

  const text = await pasted((await unfoldAdvice(details)).getByRole('region', { name: 'Lines for Express, by hand' }));
  expect(text).toContain(`const corsOrigins = ['${app.origin}'];`);
  expect(text).toContain("'GET, HEAD, POST, PUT, DELETE, PATCH'");
  expect(text).toContain("'x-grouped-0, x-grouped-1, x-grouped-2'");
});
