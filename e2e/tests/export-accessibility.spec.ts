import { accessibilityFaults } from '../browser/axe';
import { ask, expect, test } from './lab';
import { chooseReport, saveReport } from './report-panel';

test('axe finds nothing in the export dialog and in an opened report, in either theme', async ({
  lab,
  servers: { api },
  openPanelTab,
}) => {
  await ask(lab.page, api.define('/a', {}));
  await lab.ended(1);
  const panel = await openPanelTab(lab.tabId);
  const { path } = await saveReport(panel, { format: 'json' });
  await chooseReport(panel, { format: 'html', redact: false });
  expect(await accessibilityFaults(panel)).toEqual([]);
  await panel.keyboard.press('Escape');
  await panel.locator('input[type=file]').setInputFiles(path);
  await expect(panel.getByText('opened from a file')).toBeVisible();
  await panel.getByRole('row').last().click();
  await panel.getByRole('heading', { level: 1 }).waitFor();
  expect(await accessibilityFaults(panel)).toEqual([]);
});
