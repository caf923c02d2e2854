import { expect, pasted, test } from './advice';
import { ask } from './lab';

test('the likely server is chosen, and its lines allow what this request needs', async ({
  lab,
  servers: { app, api },
  openAdvice,
}) => {
  const url = api.define('/guessed', { preflight: { status: 404, headers: [['server', 'nginx/1.27.0']] } });
  const headers = { 'content-type': 'application/json', 'x-trace-id': '7' };
  await ask(lab.page, url, { method: 'PUT', headers, body: '{}' });
  await lab.ended(1);
  const { advice } = await openAdvice(lab.tabId, url);

  await expect(advice.getByRole('combobox', { name: 'Server' })).toHaveValue('nginx');
  await expect(advice).toContainText('The answer says server: nginx/1.27.0.');
  const text = await pasted(advice.getByRole('region', { name: 'Lines for nginx' }));
  expect(text).toContain(`"~^${app.origin}$" $http_origin;`);
  expect(text).toContain('"GET, HEAD, POST, PUT"');
  expect(text).toContain('"content-type, x-trace-id"');
  expect(text).not.toContain(`"*"`);
  await expect(advice).toContainText('In nginx.conf, put this right above the line server {.');
  await expect(advice.getByText('Safety')).toBeVisible();
});
