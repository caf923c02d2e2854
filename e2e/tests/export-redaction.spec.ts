import { ALLOW, ask, expect, test } from './lab';
import { saveReport } from './report-panel';

test('secrets stay out of a report unless a person wants them in it', async ({
  lab,
  servers: { api },
  openPanelTab,
}) => {
  await ask(lab.page, api.url({ path: '/users/42', actual: ALLOW, preflight: ALLOW }).replace('?', '?token=planted&'));
  // Blocked, so that all of its headers are in the report.
  await ask(
    lab.page,
    api.define('/session-of-a-person', { actual: { headers: [['set-cookie', 'sid=planted-cookie']] } }),
  );
  await lab.ended(2);
  const panel = await openPanelTab(lab.tabId);
  expect((await saveReport(panel, { format: 'json' })).text).not.toContain('planted');

  const dialog = panel.getByRole('dialog');
  await panel.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(dialog.getByText('are replaced by')).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'Redact secrets' }).uncheck();
  await expect(dialog.getByText('will be in the report')).toBeVisible();
  await panel.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  const open = await saveReport(panel, { format: 'html', redact: false });
  expect(open.text).toContain('token=planted');
  expect(open.text).toContain('planted-cookie');
  expect(open.text).toContain('NOT redacted');
});
