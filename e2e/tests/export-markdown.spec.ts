import { ask, expect, test } from './lab';
import { chooseReport } from './report-panel';

test('a report is copied as Markdown, to paste into a ticket', async ({ lab, servers: { api }, openPanelTab }) => {
  await ask(lab.page, api.url({ path: '/users/42', preflight: { status: 404 } }), { method: 'PUT' });
  await lab.ended(1);
  const panel = await openPanelTab(lab.tabId);
  await chooseReport(panel, { format: 'markdown' });
  await panel.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(panel.getByRole('contentinfo')).toContainText('Copied');

  await lab.page.bringToFront();
  await lab.page.evaluate(() => {
    document.body.append(document.createElement('textarea'));
  });
  const ticket = lab.page.getByRole('textbox');
  await ticket.focus();
  await lab.page.keyboard.press('ControlOrMeta+V');
  await expect(ticket).toHaveValue(/^# CORS report of `localhost:\d+`/);
  await expect(ticket).toHaveValue(/```mermaid\nsequenceDiagram/);
  await expect(ticket).toHaveValue(/curl --include --request OPTIONS/);
});
