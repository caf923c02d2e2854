import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findExtension } from '../browser/extension';
import { openPanelPage } from '../browser/extension-page';
import { launch } from '../browser/launch';
import { tryFix } from '../browser/panel';
import { ask, expect, HTML, test } from './lab';

test('no rule of a trial survives a restart of the browser', async ({ servers: { app, api } }) => {
  const profile = await mkdtemp(path.join(tmpdir(), 'preflight-kept-'));
  const url = api.define('/ends/restart', {});
  try {
    for (const run of ['first', 'second']) {
      const { context, close } = await launch({ profile });
      try {
        const extension = await findExtension(context);
        const rules = () =>
          extension.worker.evaluate(async () => (await chrome.declarativeNetRequest.getSessionRules()).length);
        const page = await context.newPage();
        await page.goto(app.url({ actual: HTML }));
        expect(await rules(), `in the ${run} run`).toBe(0);
        expect(await ask(page, url), `in the ${run} run`).toContain('TypeError');
        await tryFix(await openPanelPage(context, extension.origin, await extension.tabIdOf(page)), url);
        expect(await rules()).toBe(1);
      } finally {
        await close();
      }
    }
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});
