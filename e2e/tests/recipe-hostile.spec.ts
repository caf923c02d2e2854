import { expect, pasted, test } from './advice';
import { ask } from './lab';

const NAME = "x-'+`id`|$a&%s";

test('hostile names are text within quotes, and a server that cannot hold one says so', async ({
  lab,
  servers: { api },
  openAdvice,
}) => {
  const url = api.define('/hostile', {
    preflight: { status: 404, headers: [['x-powered-by', 'Express <img src=x onerror=alert(1)>']] },
  });
  await ask(lab.page, url, { method: "PUT'`$", headers: { [NAME]: '1' } });
  await lab.ended(1);
  const { advice } = await openAdvice(lab.tabId, url);
  await expect(advice).toContainText('x-powered-by: Express <img src=x onerror=alert(1)>');
  await expect(advice.locator('img')).toHaveCount(0);
  const text = await pasted(advice);
  expect(text).toContain(`'${NAME.replaceAll("'", "\\'")}'`);
  expect(text).toContain("'GET, HEAD, POST, PUT\\'`$'");

  await advice.getByRole('combobox', { name: 'Server' }).selectOption('nginx');
  await expect(advice.getByRole('status')).toContainText(`nginx cannot hold the value`);
  await expect(advice.locator('pre')).toHaveCount(0);
});
