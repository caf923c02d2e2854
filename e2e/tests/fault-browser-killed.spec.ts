import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext } from 'playwright/test';
import { findExtension } from '../browser/extension';
import { openPanelPage } from '../browser/extension-page';
import { launch } from '../browser/launch';
import { listedRequests, tryFix } from '../browser/panel';
import { ask, expect, HTML, test } from './lab';

const TRIALS = 3;

test('a browser that is killed with requests open starts again with an empty log and no rule', async ({
  servers: { app, api },
}) => {
  test.setTimeout(120_000);
  console.log(`${TRIALS} kills`);
  const profile = await mkdtemp(path.join(tmpdir(), 'preflight-killed-'));
  try {
    for (let run = 0; run <= TRIALS; run++) {
      const { context, close } = await launch({ profile });
      try {
        const extension = await findExtension(context);
        expect(await extension.worker.evaluate(() => chrome.declarativeNetRequest.getSessionRules())).toEqual([]);
        const page = await context.newPage();
        await page.goto(app.url({ actual: HTML }));
        const tabId = await extension.tabIdOf(page);
        expect((await extension.exportReport(tabId)).exchanges).toEqual([]);
        expect(await extension.badge(tabId)).toBe('');
        const panel = await openPanelPage(context, extension.origin, tabId);
        const url = api.define(`/blocked-${run}`, {});
        await ask(page, url);
        await expect.poll(() => listedRequests(panel)).toEqual([`GET blocked-${run}`]);
        await expect(panel.getByRole('alert')).toHaveCount(0);
        await expect.poll(() => extension.badge(tabId)).toBe('1');
        if (run === TRIALS) break;

        await tryFix(panel, url);
        const arrival = api.arrival(`/open-${run}`);
        void ask(page, api.url({ path: `/open-${run}`, actual: { hold: 'never' } })).catch(() => undefined);
        await arrival;
        await expect.poll(async () => (await listedRequests(panel)).at(-1)).toContain(`open-${run}`);
        await kill(context);
      } finally {
        await close();
      }
    }
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** Kills the browser's own process, as a crash does; resolves when it is gone. */
async function kill(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  const info = await session?.send('SystemInfo.getProcessInfo');
  const pid = info?.processInfo.find(({ type }) => type === 'browser')?.id;
  if (pid === undefined) throw new Error('The browser does not tell its process.');
  await Promise.all([context.waitForEvent('close'), process.kill(pid, 'SIGKILL')]);
}
