import { selectRequest } from '../browser/panel';
import { ask, expect, test } from './lab';

test('the five questions are answered at a glance', async ({ inspectedLab: lab, servers: { api } }) => {
  const { panel } = lab;
  const url = api.define('/accounts/7', {
    preflight: {
      status: 401,
      headers: [
        ['access-control-allow-origin', 'https://shop.example'],
        ['access-control-allow-headers', 'x-a'],
      ],
    },
  });
  await ask(lab.page, url, { method: 'PUT', headers: { 'x-a': '1', 'x-b': '2' }, credentials: 'include' });

  const details = await selectRequest(panel, url);
  const answers = details.getByRole('list', { name: 'At a glance' }).getByRole('listitem');
  await expect(answers).toContainText([
    /Header there.*Yes/,
    /Exact match.*No/,
    /Preflight.*401/,
    /Credentials/,
    /All listed.*Not PUT, x-b/,
  ]);
  await expect(details.getByRole('region', { name: 'Likely cause' })).toContainText(
    'OPTIONS answers 401: likely an auth check runs before CORS',
  );
});
