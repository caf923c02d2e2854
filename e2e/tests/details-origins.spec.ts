import { selectRequest } from '../browser/panel';
import { ask, expect, test } from './lab';

test('the part in which the allowed origin differs is marked', async ({ inspectedLab: lab, servers: { app, api } }) => {
  const { panel } = lab;
  const allowed = `http://localhost:${app.port === 5173 ? 5174 : 5173}`;
  const url = api.define('/prices', { actual: { headers: [['access-control-allow-origin', allowed]] } });
  await ask(lab.page, url);

  const details = await selectRequest(panel, url);
  const origins = details.getByRole('region', { name: 'Allowed and asking origin' });
  await expect(origins.locator('mark')).toHaveText([new URL(allowed).port, `${app.port}`].map((port) => `:${port}`));
  await expect(origins).toContainText('The port differs');
});
