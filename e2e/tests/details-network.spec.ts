import { selectRequest } from '../browser/panel';
import { ask, expect, test } from './lab';

test('Show in Network panel filters that panel to the request', async ({ inspectedLab: lab, servers: { api } }) => {
  const { panel } = lab;
  const url = api.define('/shown', { actual: {} });
  await ask(lab.page, url);
  const details = await selectRequest(panel, url);
  await details.getByRole('button', { name: 'Show in Network panel' }).click();
  const devtools = panel.page();
  await expect(devtools.getByRole('tab', { name: 'Network', exact: true })).toHaveAttribute('aria-selected', 'true');
  await expect(devtools.getByRole('textbox', { name: 'Filter' })).toContainText(url);
});
