import type { BrowserContext, Page } from 'playwright';

/** Opens the panel of that tab in a tab of its own. */
export async function openPanelPage(context: BrowserContext, origin: string, tabId: number): Promise<Page> {
  const panel = await openPage(context, origin, `src/panel/panel.html?tabId=${tabId}`);
  await panel.getByRole('main').waitFor();
  return panel;
}

/** Opens the popup of that tab in a tab of its own. */
export async function openPopupPage(context: BrowserContext, origin: string, tabId: number): Promise<Page> {
  const popup = await openPage(context, origin, `src/popup/popup.html?tabId=${tabId}`);
  await popup.getByRole('main').and(popup.locator('[aria-busy=false]')).waitFor();
  return popup;
}

export async function openSettingsPage(context: BrowserContext, origin: string): Promise<Page> {
  const settings = await openPage(context, origin, 'src/settings/settings.html');
  await settings.getByRole('heading', { level: 1 }).waitFor();
  return settings;
}

/** A page of the extension, by its path in the package. */
export async function openPage(context: BrowserContext, origin: string, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/${path}`);
  return page;
}
