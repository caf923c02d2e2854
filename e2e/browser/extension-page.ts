import type { BrowserContext, Page } from 'playwright';

/** Opens the panel of that tab in a tab of its own. */
export async function openPanelPage(context: BrowserContext, extensionId: string, tabId: number): Promise<Page> {
  const panel = await openPage(context, extensionId, `src/panel/panel.html?tabId=${tabId}`);
  await panel.getByRole('main').waitFor();
  return panel;
}

/** Opens the popup of that tab in a tab of its own. */
export async function openPopupPage(context: BrowserContext, extensionId: string, tabId: number): Promise<Page> {
  const popup = await openPage(context, extensionId, `src/popup/popup.html?tabId=${tabId}`);
  await popup.getByRole('main').and(popup.locator('[aria-busy=false]')).waitFor();
  return popup;
}

export async function openSettingsPage(context: BrowserContext, extensionId: string): Promise<Page> {
  const settings = await openPage(context, extensionId, 'src/settings/settings.html');
  await settings.getByRole('heading', { level: 1 }).waitFor();
  return settings;
}

async function openPage(context: BrowserContext, extensionId: string, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/${path}`);
  return page;
}
