import { pasteInto } from '../browser/clipboard';
import { ask, expect, test } from './lab';

test('the popup copies the report of its tab as Markdown', async ({ lab: { page, tabId }, openPopup, servers }) => {
  await ask(page, `${servers.api.url({ path: '/users/42', actual: {} })}&api_key=planted`);
  const popup = await openPopup(tabId);
  await popup.getByRole('button', { name: 'Copy report' }).click();
  await expect(popup.getByRole('status')).toHaveText('Copied. Paste it into a ticket.');

  const ticket = await pasteInto(page);
  expect(ticket).toMatch(/^# /);
  expect(ticket).toContain('/users/42');
  expect(ticket).toContain('acao-missing');
  expect(ticket).not.toContain('planted');
});
