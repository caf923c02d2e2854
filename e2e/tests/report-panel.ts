import { readFile } from 'node:fs/promises';
import { expect, type Page } from 'playwright/test';
import type { ReportFormat } from '../../src/report/report-format';
import { pasteInto } from '../browser/clipboard';

export interface Choice {
  readonly format: ReportFormat;
  /** Left out: what the dialog begins with. */
  readonly scope?: RegExp;
  readonly redact?: boolean;
}

const NAMES: Readonly<Record<ReportFormat, RegExp>> = {
  markdown: /^Markdown/,
  html: /^HTML/,
  json: /^JSON/,
  har: /^HAR/,
};

/** Chooses in the panel's export dialog, and leaves it open. */
export async function chooseReport(panel: Page, { format, scope, redact = true }: Choice): Promise<void> {
  await panel.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = panel.getByRole('dialog', { name: 'Export a report' });
  if (scope !== undefined) await dialog.getByRole('radio', { name: scope }).check();
  await dialog.getByRole('radio', { name: NAMES[format] }).check();
  if (!redact) await dialog.getByRole('checkbox', { name: 'Redact secrets' }).uncheck();
}

/** Exports to the clipboard, and returns what is on it then. */
export async function copyReport(panel: Page, choice: Choice): Promise<string> {
  await chooseReport(panel, choice);
  await panel.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(panel.getByRole('contentinfo')).toContainText('Copied');
  const page = await panel.context().newPage();
  const text = await pasteInto(page);
  await page.close();
  return text;
}

/** Exports to a file as a person does; returns where it is and what is in it. */
export async function saveReport(panel: Page, choice: Choice): Promise<{ path: string; text: string; name: string }> {
  await chooseReport(panel, choice);
  const [download] = await Promise.all([
    panel.waitForEvent('download'),
    panel.getByRole('button', { name: 'Save file' }).click(),
  ]);
  const path = await download.path();
  return { path, text: await readFile(path, 'utf8'), name: download.suggestedFilename() };
}
