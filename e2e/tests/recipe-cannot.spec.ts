import { expect, pasted, test } from './advice';
import { ask } from './lab';

test('who cannot change the server gets a proxy of their own, its cost, and what is no answer', async ({
  lab,
  servers: { api },
  openAdvice,
}) => {
  const url = api.define('/not-mine', {});
  await ask(lab.page, url);
  await lab.ended(1);
  const { advice } = await openAdvice(lab.tabId, url);
  await advice.getByRole('radio', { name: 'I can’t' }).check();
  const proxy = advice.getByRole('combobox', { name: 'Proxy' });
  await expect(proxy).toHaveValue('vite');
  expect(await pasted(advice)).toContain(`target: '${api.origin}',`);
  await expect(advice).toContainText('It works on your own machine only.');

  await proxy.selectOption('nginx as a reverse proxy');
  expect(await pasted(advice)).toContain(`proxy_pass "${api.origin}/";`);
  await expect(advice).toContainText('Your own cookies go along with each request to the API.');
  await proxy.selectOption('angular');
  await expect(advice).toContainText('Not run:');

  const unblocker = advice.getByText('An extension that unblocks CORS');
  await expect(unblocker).toBeHidden();
  await advice.getByText('What is no answer for your users').click();
  await expect(unblocker).toBeVisible();
  await expect(advice.getByText("mode: 'no-cors'")).toBeVisible();
  await expect(advice.getByText('A public CORS proxy')).toBeVisible();
});
