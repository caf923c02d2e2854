import type { Page } from 'playwright/test';
import { openDevTools } from '../browser/devtools';
import { findExtension } from '../browser/extension';
import { launch } from '../browser/launch';
import { selectRequest } from '../browser/panel';
import { startRecordingProxy } from '../browser/recording-proxy';
import { fillTester, openTester, sendTry } from '../browser/tester';
import { ALLOW, ask, expect, HTML, labPage, test } from './lab';
import { saveReport } from './report-panel';

test('in a whole session the extension asks for nothing; only a Send in the Tester does', async ({
  servers: { app, api },
}) => {
  const proxy = await startRecordingProxy();
  const { context, close } = await launch({ args: proxy.args });
  try {
    const extension = await findExtension(context);
    const open = async (path: string) => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extension.id}/src/${path}`);
      await page
        .getByRole('main')
        .or(page.getByRole('heading', { level: 1 }))
        .first()
        .waitFor();
      return page;
    };
    const html = app.define('/session', { actual: HTML });
    const blocked = api.define('/session-blocked', { actual: { headers: [['x-powered-by', 'Express']] } });
    const put = api.define('/session-put', { preflight: ALLOW, actual: ALLOW });
    const page = await context.newPage();
    await page.goto(html);
    const tabId = await extension.tabIdOf(page);
    const { panel } = await openDevTools(page);
    await ask(page, blocked);
    await ask(page, put, { method: 'PUT' });
    await labPage(page, tabId, extension).ended(2);
    await selectRequest(panel, blocked);
    const second: Page = await open(`panel/panel.html?tabId=${tabId}`);
    for (const format of ['markdown', 'html', 'json', 'har'] as const) await saveReport(second, { format });
    await open(`popup/popup.html?tabId=${tabId}`);
    await open('settings/settings.html');
    const ofThePage = [`GET ${html}`, `GET ${blocked}`, `OPTIONS ${put}`, `PUT ${put}`];
    expect(proxy.seen).toEqual(ofThePage);

    // What the worker sends would have been seen.
    const form = await openTester(second);
    const tried = api.define('/session-tried', { actual: ALLOW });
    await fillTester(form, { url: tried, origin: app.origin });
    await sendTry(second, form, 'GET', 1);
    expect(proxy.seen).toEqual([...ofThePage, `GET ${tried}`]);
  } finally {
    await close();
    await proxy.stop();
  }
});
