import { openDevTools } from '../browser/devtools';
import { expectValidHar } from '../browser/har-schema';
import { ask, expect, test } from './lab';

test('the HAR is valid, and opens in the Network panel with the preflight and its real status', async ({
  lab,
  servers: { api },
  extension,
}) => {
  await ask(lab.page, api.define('/har', { preflight: { status: 404 } }), { method: 'PUT' });
  await lab.ended(1);
  const file = await extension.export(lab.tabId, 'har');
  if ('error' in file) throw new Error(file.error);
  expectValidHar(JSON.parse(file.text));

  // The Network panel of a tab whose requests were made before holds nothing else.
  const { window } = await openDevTools(lab.page);
  await window.getByRole('tab', { name: 'Network', exact: true }).click();
  // DevTools remembers the filter that it was last given.
  await window.getByRole('textbox', { name: 'Filter' }).fill('');
  const [chooser] = await Promise.all([
    window.waitForEvent('filechooser'),
    window.getByRole('button', { name: /import har/i }).click(),
  ]);
  await chooser.setFiles({ name: file.filename, mimeType: file.mediaType, buffer: Buffer.from(file.text) });
  const rows = window.getByRole('row').filter({ hasText: 'har' });
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: 'preflight' })).toContainText('404');
});
