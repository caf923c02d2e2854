import type { Frame, Page } from 'playwright';
import { until } from './until';

export interface DevTools {
  /** The DevTools window. */
  readonly window: Page;
  /** The CORS panel in it. */
  readonly panel: Frame;
}

const PANEL = /^chrome-extension:\/\/[a-z]+\/src\/panel\/panel\.html/;

/** Opens the DevTools window of `page` on the CORS panel, and returns when the panel has rendered. */
export async function openDevTools(page: Page): Promise<DevTools> {
  const context = page.context();
  const browser = context.browser();
  if (browser === null) throw new Error('This context has no browser that could open DevTools.');
  const pageSession = await context.newCDPSession(page);
  const { targetInfo } = await pageSession.send('Target.getTargetInfo');
  await pageSession.detach();
  const browserSession = await browser.newBrowserCDPSession();
  const [window] = await Promise.all([
    context.waitForEvent('page', (opened) => opened.url().startsWith('devtools://')),
    browserSession.send('Target.openDevTools', { targetId: targetInfo.targetId }),
  ]);
  await browserSession.detach();
  return { window, panel: await showPanel(window) };
}

/** Shows the CORS panel in a DevTools window, and returns when it has rendered. */
export async function showPanel(window: Page): Promise<Frame> {
  await window.getByRole('tab', { name: 'CORS', exact: true }).click();
  const panel = await until('DevTools shows the CORS panel', () => {
    return window.frames().find((frame) => PANEL.test(frame.url())) ?? null;
  });
  // The frame is there before its script has run.
  await panel.getByRole('main').waitFor();
  return panel;
}
