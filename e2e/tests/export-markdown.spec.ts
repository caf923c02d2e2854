import { pasteInto } from '../browser/clipboard';
import { ask, expect, test } from './lab';
import { chooseReport } from './report-panel';

test('a report is copied as Markdown, to paste into a ticket', async ({ lab, servers: { api }, openPanelTab }) => {
  await ask(lab.page, api.url({ path: '/users/42', preflight: { status: 404 } }), { method: 'PUT' });
  await lab.ended(1);
  const panel = await openPanelTab(lab.tabId);
  await chooseReport(panel, { format: 'markdown' });
  await panel.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(panel.getByRole('contentinfo')).toContainText('Copied');

  const ticket = await pasteInto(lab.page);
  expect(ticket).toMatch(/^# CORS report of `localhost:\d+`/);
  expect(ticket).toContain('```mermaid\nsequenceDiagram');
  expect(ticket).toContain('curl --include --request OPTIONS');
});
