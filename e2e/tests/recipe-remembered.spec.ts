import { openSettingsPage } from '../browser/extension-page';
import { expect, pasted, test } from './advice';
import { ask } from './lab';

/** Without `Keep-Alive`, by which Node.js gives itself away. */
const MUTE = { headers: [['connection', 'close']] } as const;

test('the chosen server is remembered for the API until a person forgets it', async ({
  lab,
  servers: { api, other },
  openAdvice,
  context,
  extension,
}) => {
  const [first, second] = [api.define('/chosen', { actual: MUTE }), api.define('/chosen-later', { actual: MUTE })];
  const elsewhere = other.define('/elsewhere', { actual: MUTE });
  for (const url of [first, second, elsewhere]) await ask(lab.page, url);
  await lab.ended(3);

  const before = await openAdvice(lab.tabId, first);
  const server = (advice: typeof before.advice) => advice.getByRole('combobox', { name: 'Server' });
  await expect(before.advice).toContainText('No answer tells which server this is.');
  await expect(before.advice.locator('pre')).toHaveCount(0);
  await server(before.advice).selectOption('Koa');
  expect(await pasted(before.advice)).toContain('app.use(');
  await expect.poll(() => before.panel.evaluate(() => chrome.storage.local.get('apis'))).toHaveProperty('apis.0');
  await before.panel.close();

  const there = await openAdvice(lab.tabId, elsewhere);
  await expect(there.advice).toContainText('No answer tells which server this is.');
  await there.panel.close();
  const { advice } = await openAdvice(lab.tabId, second);
  await expect(server(advice)).toHaveValue('koa');
  await expect(advice).toContainText(`You chose it for ${api.origin}.`);

  const settings = await openSettingsPage(context, extension.origin);
  await expect(settings.getByText('which server 1 API runs on')).toBeVisible();
  await settings.getByRole('button', { name: 'Forget all' }).click();
  await expect(settings.getByText('Preflight remembers no server.')).toBeVisible();
  await settings.close();
  await expect(advice).toContainText('No answer tells which server this is.');
});

test('what an answer tells once is known of later requests, whose answers tell nothing', async ({
  lab,
  openLab,
  servers: { other },
  openAdvice,
}) => {
  const told = other.define('/told', { actual: { headers: [['server', 'Caddy']] } });
  await ask(lab.page, told);
  await lab.ended(1);
  const before = await openAdvice(lab.tabId, told);
  await expect(before.advice.getByRole('combobox', { name: 'Server' })).toHaveValue('caddy');
  await expect.poll(() => before.panel.evaluate(() => chrome.storage.local.get('apis'))).toHaveProperty('apis.0');

  const later = await openLab();
  const mute = other.define('/mute', { actual: MUTE });
  await ask(later.page, mute);
  await later.ended(1);
  const { advice } = await openAdvice(later.tabId, mute);
  await expect(advice.getByRole('combobox', { name: 'Server' })).toHaveValue('caddy');
  await expect(advice).toContainText('An earlier answer of this API told it.');
});
