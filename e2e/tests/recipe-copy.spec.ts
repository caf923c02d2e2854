import { pasteInto } from '../browser/clipboard';
import { expect, test } from './advice';
import { ask } from './lab';

test('a step is copied as it is to be pasted, byte for byte', async ({ lab, servers: { api }, openAdvice }) => {
  const url = api.define('/to-copy', { actual: { headers: [['server', 'Werkzeug/3']] } });
  await ask(lab.page, url);
  await lab.ended(1);
  const { panel, advice } = await openAdvice(lab.tabId, url);
  await advice.getByRole('combobox', { name: 'Server' }).selectOption('caddy');
  await advice.getByRole('button', { name: 'Copy step 1 of 2' }).click();
  await expect(panel.getByText('Copied', { exact: true })).toBeVisible();

  const copied = await pasteInto(lab.page);
  expect(copied).toBe(`${await advice.locator('pre').first().textContent()}\n`);
  expect(copied).toContain('\t# CORS\n\t@cors_origin {\n');
});
