import type { BrowserContext, Frame, Page } from 'playwright/test';
import { openDevTools, showPanel } from '../browser/devtools';
import type { Extension } from '../browser/extension';
import { VIEWPORT } from '../browser/launch';

/** A page whose DevTools window stands open on the CORS panel. */
export interface Inspected {
  readonly page: Page;
  readonly panel: Frame;
  /** The DevTools window. */
  readonly window: Page;
}

/** To open DevTools takes seconds, so tests share one window; each begins with a blank page and a panel that starts anew. */
export class SharedDevTools {
  readonly #context: BrowserContext;
  #opened: { readonly page: Page; readonly window: Page } | null = null;

  constructor(context: BrowserContext) {
    this.#context = context;
  }

  /** @param url of the page, on http */
  async inspect(url: string, extension: Extension): Promise<Inspected> {
    if (this.#opened === null) {
      const page = await this.#context.newPage();
      await page.goto(url);
      const { window, panel } = await openDevTools(page);
      this.#opened = { page, window };
      return { page, window, panel };
    }
    const { page, window } = this.#opened;
    const tabId = await extension.tabIdOf(page);
    await extension.send({ type: 'preserve-log', tabId, preserve: false });
    await page.goto('about:blank');
    await page.goto(url);
    await window.setViewportSize(VIEWPORT);
    const panel = await showPanel(window);
    await panel.goto(panel.url());
    await panel.getByRole('main').waitFor();
    return { page, window, panel };
  }
}
