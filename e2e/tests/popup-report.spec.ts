import { ask, expect, test } from './lab';

test('the popup copies the report of its tab as Markdown', async ({ lab: { page, tabId }, openPopup, servers }) => {
  await ask(page, `${servers.api.url({ path: '/users/42', actual: {} })}&api_key=planted`);
  const popup = await openPopup(tabId);
  await popup.getByRole('button', { name: 'Copy report' }).click();
  await expect(popup.getByRole('status')).toHaveText('Copied. Paste it into a ticket.');

  await page.bringToFront();
  await page.evaluate(() => {
    document.body.append(document.createElement('textarea'));
  });
  const ticket = page.getByRole('textbox');
  await ticket.focus();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(ticket).toHaveValue(/^# /);
  await expect(ticket).toHaveValue(/\/users\/42/);
  await expect(ticket).toHaveValue(/acao-missing/);
  await expect(ticket).not.toHaveValue(/planted/);
});
