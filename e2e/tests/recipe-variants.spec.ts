import { expect, pasted, test } from './advice';
import { ask } from './lab';

const EXPRESS = { actual: { headers: [['x-powered-by', 'Express']] } } as const;

test('this site comes first; more sites, everyone and a longer age are choices', async ({
  lab,
  servers: { app, other },
  openAdvice,
}) => {
  const url = other.define('/variants', EXPRESS);
  await ask(lab.page, url, { credentials: 'omit' });
  await lab.ended(1);
  const { advice } = await openAdvice(lab.tabId, url);
  const list = (...origins: string[]) => `const corsOrigins = [${origins.map((each) => `'${each}'`).join(', ')}];`;
  const who = advice.getByRole('group', { name: 'Who may read the answers' });
  await expect(who.getByRole('radio', { checked: true })).toHaveAccessibleName('This site only');
  expect(await pasted(advice)).toContain(list(app.origin));
  expect(await pasted(advice)).toContain("'Access-Control-Max-Age', '600'");

  await who.getByRole('radio', { name: 'Several sites' }).check();
  const field = advice.getByRole('textbox', { name: 'Another site' });
  await field.fill('localhost:5173');
  await field.press('Enter');
  await expect(advice.getByRole('alert')).toContainText('Begin with http:// or https://.');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await field.fill('https://staging.example/orders');
  await advice.getByRole('button', { name: 'Add' }).click();
  await expect(field).toHaveValue('');
  expect(await pasted(advice)).toContain(list(app.origin, 'https://staging.example'));
  await advice.getByRole('button', { name: 'Remove https://staging.example' }).click();
  expect(await pasted(advice)).toContain(list(app.origin));

  await who.getByRole('radio', { name: /^Public for everyone/ }).check();
  await expect(advice).toContainText('Any page on the web can read the answers, without cookies.');
  expect(await pasted(advice)).toContain("'Access-Control-Allow-Origin', '*'");
  expect(await pasted(advice)).not.toContain(app.origin);
  await advice.getByText('Safety').click();
  await expect(advice.getByText('* means everyone')).toBeVisible();

  await advice.getByRole('combobox', { name: 'Preflights are kept for' }).selectOption('86400');
  await expect(advice).toContainText('Chromium keeps a preflight’s answer for 2 hours (7200 s) at most');
  expect(await pasted(advice)).toContain("'Access-Control-Max-Age', '86400'");
});

test('everyone is no choice where another request to the API includes credentials', async ({
  lab,
  servers: { other },
  openAdvice,
}) => {
  const url = other.define('/no-credentials', EXPRESS);
  await ask(lab.page, url, { credentials: 'omit' });
  const secret = other.define('/with-credentials', { preflight: { status: 404 } });
  await ask(lab.page, secret, { credentials: 'include', headers: { 'x-a': '1' } });
  const again = other.define('/with-cookie', {
    actual: { headers: [['access-control-allow-origin', '*']] },
  });
  await ask(lab.page, again, { credentials: 'include' });
  await lab.ended(3);
  const { advice } = await openAdvice(lab.tabId, url);
  const who = advice.getByRole('group', { name: 'Who may read the answers' });
  await expect(who.getByRole('radio')).toHaveCount(2);
  await expect(advice).toContainText('requests to this API include credentials');
});
