import type { Locator, Page } from 'playwright';
import { openDevTools } from '../browser/devtools';
import type { DevToolsTheme } from '../browser/launch';
import { selectRequest } from '../browser/panel';
import type { Stage } from './stage';

/** A picture of the README: its file's name in `docs`, without the ending, and what it shows. */
interface Picture {
  readonly name: string;
  readonly theme: DevToolsTheme;
  readonly show: (stage: Stage) => Promise<Page | Locator>;
}

/** In the order in which the list shows them. */
const LISTED = [
  'simple-allowed',
  'preflight-404',
  'put-500',
  'acao-wildcard-credentials',
  'method-not-listed',
  'headers-not-listed',
  'redirect-origin-null',
  'connection-refused',
  'preflighted-allowed',
];
const SELECTED = 'put-500';

/** The panel in the real DevTools window. */
async function panel(stage: Stage): Promise<Page> {
  const { window, panel } = await openDevTools(stage.page);
  await stage.run(...LISTED);
  await selectRequest(panel, stage.scenario(SELECTED).url);
  return window;
}

/** The panel in a tab of its own, as narrow as DevTools beside a page. */
async function narrowPanel(stage: Stage): Promise<Page> {
  await stage.run(...LISTED);
  const page = await stage.open('src/panel/panel.html', { width: 380, height: 760 });
  await selectRequest(page.mainFrame(), stage.scenario(SELECTED).url);
  return page;
}

/** Requests with the same fault under one row, and the fix for all of them. */
async function groups(stage: Stage): Promise<Page> {
  await stage.run(...LISTED, 'acao-missing', 'put-500', 'put-500');
  const page = await stage.open('src/panel/panel.html', { width: 1240, height: 760 });
  await page
    .getByRole('row', { name: /^\d+ requests: / })
    .first()
    .click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** The HTML report as a colleague opens it: a file, shown from its top. */
async function report(stage: Stage): Promise<Page> {
  await stage.run(SELECTED, 'preflight-404', 'simple-allowed');
  const exported = await stage.extension.export(stage.tabId, 'html');
  if ('error' in exported) throw new Error(exported.error);
  const page = await stage.page.context().newPage();
  await page.setViewportSize({ width: 980, height: 1100 });
  await page.setContent(exported.text);
  return page;
}

async function handshake(stage: Stage): Promise<Locator> {
  await stage.run('redirect-origin-null', SELECTED);
  const page = await stage.open('src/panel/panel.html', { width: 1100, height: 900 });
  const details = await selectRequest(page.mainFrame(), stage.scenario(SELECTED).url);
  const picture = details.locator('.handshake');
  await picture.scrollIntoViewIfNeeded();
  return picture;
}

async function popup(stage: Stage): Promise<Locator> {
  await stage.run('simple-allowed', 'connection-refused', 'put-500', 'put-500', 'put-500', 'preflight-404');
  const page = await stage.open('src/popup/popup.html', { width: 400, height: 620 });
  await page.getByRole('listitem').first().waitFor();
  return page.locator('#popup');
}

export const pictures: readonly Picture[] = [
  { name: 'panel-light', theme: 'light', show: panel },
  { name: 'panel-dark', theme: 'dark', show: panel },
  { name: 'panel-narrow', theme: 'light', show: narrowPanel },
  { name: 'handshake-light', theme: 'light', show: handshake },
  { name: 'handshake-dark', theme: 'dark', show: handshake },
  { name: 'groups', theme: 'light', show: groups },
  { name: 'report', theme: 'light', show: report },
  { name: 'popup-light', theme: 'light', show: popup },
  { name: 'popup-dark', theme: 'dark', show: popup },
];
