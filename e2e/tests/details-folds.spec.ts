import { selectRequest } from '../browser/panel';
import { ask, expect, test } from './lab';

test('what is unfolded stays so for the next request, and when DevTools opens again', async ({
  inspectedLab: lab,
  openLab,
  servers: { api },
  openPanel,
}) => {
  const { panel } = lab;
  const [first, second] = [api.define('/first', {}), api.define('/second', {})];
  for (const url of [first, second]) await ask(lab.page, url);

  const details = await selectRequest(panel, first);
  const elsewhere = details.getByRole('region', { name: 'Why it works in curl and Postman' });
  const reason = elsewhere.getByText('CORS is a rule of browsers');
  await expect(reason).toBeHidden();
  await elsewhere.getByRole('heading').click();
  await expect(reason).toBeVisible();

  await selectRequest(panel, second);
  await expect(reason).toBeVisible();

  const other = await openLab();
  const otherPanel = await openPanel(other.page);
  await ask(other.page, first);
  await expect((await selectRequest(otherPanel, first)).getByText('CORS is a rule of browsers')).toBeVisible();
});
