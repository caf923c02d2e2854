import type { Page } from 'playwright';

/** What is on the clipboard, by pasting it into this page, which is emptied for that. */
export async function pasteInto(page: Page): Promise<string> {
  await page.bringToFront();
  await page.evaluate(() => document.body.replaceChildren(document.createElement('textarea')));
  await page.locator('textarea').press('ControlOrMeta+V');
  return page.locator('textarea').inputValue();
}
