import { rename } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { HOSTILE_TEXTS } from '../../src/testing/hostile-exchange';
import { ask, expect, test } from './lab';
import { saveReport } from './report-panel';

test('the HTML report opens from a file, without a network and without a word in the console', async ({
  lab,
  servers: { api },
  openPanelTab,
  context,
}) => {
  const hostile = HOSTILE_TEXTS[0];
  await ask(
    lab.page,
    api.url({
      path: `/users/${encodeURIComponent(hostile)}`,
      actual: { headers: [['access-control-allow-origin', hostile]] },
    }),
  );
  await lab.ended(1);
  const { path, name } = await saveReport(await openPanelTab(lab.tabId), { format: 'html' });
  expect(name).toMatch(/^cors-localhost-\d+-\d{8}-\d{6}\.html$/);
  await rename(path, `${path}.html`);

  const report = await context.newPage();
  const said: string[] = [];
  report.on('console', (message) => said.push(message.text()));
  report.on('pageerror', (error) => said.push(error.message));
  report.on('dialog', (dialog) => said.push(dialog.message()));
  report.on('request', (request) => {
    if (!request.url().startsWith('file:')) said.push(request.url());
  });
  await context.setOffline(true);
  try {
    await report.goto(pathToFileURL(`${path}.html`).href);
    await expect(report.getByRole('heading', { level: 1 })).toContainText('CORS report of localhost');
    await expect(report.getByText('Secrets are redacted')).toBeVisible();
    await expect(report.getByRole('img', { name: 'Who sent what to whom' })).toBeVisible();
    await expect(report.getByText(hostile).first()).toBeVisible();
    await expect(report.locator('script, article img')).toHaveCount(0);
    expect(await report.locator('article').evaluate((article) => getComputedStyle(article).borderTopWidth)).toBe('1px');
    expect(said).toEqual([]);
  } finally {
    await context.setOffline(false);
    await report.close();
  }
});
