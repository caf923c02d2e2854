import { selectRequest } from '../browser/panel';
import { ask, expect, HTML, test } from './lab';

test('what is unfolded stays so for the next request, and when the panel opens again', async ({
  inspectedLab: lab,
  inspect,
  servers: { app, api },
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

  const again = await inspect(app.url({ actual: HTML }));
  await ask(again.page, first);
  await expect((await selectRequest(again.panel, first)).getByText('CORS is a rule of browsers')).toBeVisible();
});
