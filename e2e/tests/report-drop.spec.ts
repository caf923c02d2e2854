import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { ask, expect, test } from './lab';
import { saveReport } from './report-panel';

/** Drops a file of that text on the panel, as a person does who drags it there. */
async function drop(panel: Page, text: string): Promise<void> {
  const dataTransfer = await panel.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'report.json', { type: 'application/json' }));
    return transfer;
  }, text);
  await panel.dispatchEvent('main', 'dragover', { dataTransfer });
  await expect(panel.getByText('Drop a JSON report here')).toBeVisible();
  await panel.dispatchEvent('main', 'drop', { dataTransfer });
}

test('a report that is dropped on the panel opens; another file is named for what it is', async ({
  lab,
  servers: { api },
  openPanelTab,
}) => {
  await ask(lab.page, api.define('/a', {}));
  await lab.ended(1);
  const panel = await openPanelTab(lab.tabId);
  const { path } = await saveReport(panel, { format: 'json' });
  await drop(panel, '{"log":{}}');
  await expect(panel.getByRole('contentinfo')).toContainText('This file is no CORS report.');
  await drop(panel, await readFile(path, 'utf8'));
  await expect(panel.getByText('opened from a file')).toBeVisible();
  await expect(panel.getByRole('contentinfo')).toContainText('Opened 1 request');
});
