import { ALLOW, ask, expect, test } from './lab';
import { saveReport } from './report-panel';

test('a JSON report opens again to the same view', async ({ lab, servers: { api }, openPanelTab }) => {
  await ask(lab.page, api.define('/a', { preflight: { status: 404 } }), { method: 'PUT' });
  await ask(lab.page, api.define('/b', { actual: ALLOW }));
  await lab.ended(2);
  const first = await openPanelTab(lab.tabId);
  const row = (name: string) => first.getByRole('row').filter({ has: first.getByText(name, { exact: true }) });
  const { path } = await saveReport(first, { format: 'json', redact: false });
  const seen = async () => {
    await row('a').click();
    // The details follow the selection when the keys rest.
    await first.getByRole('heading', { level: 1 }).waitFor();
    const text = await first.getByRole('main').innerText();
    // What a report can't do, since it has no page: ask again, try, try a fix, and show in other panels.
    const without = text.replace(/^(Ask again|Open in Tester|Show in Network panel|It cannot be tried here.*)$/gm, '');
    return without.replace(/\n+/g, '\n');
  };
  const live = await seen();

  await first.locator('input[type=file]').setInputFiles(path);
  const bar = first.getByText(/^Report of localhost:\d+, .*, opened from a file\./);
  await expect(bar).toBeVisible();
  expect(await seen()).toBe(live);
  await expect(first.getByRole('contentinfo')).not.toContainText('Recording');

  await first.getByRole('button', { name: 'Back to the live log' }).click();
  await expect(bar).toHaveCount(0);
  await ask(lab.page, api.define('/c', { actual: ALLOW }));
  await expect(row('c')).toBeVisible();
});
