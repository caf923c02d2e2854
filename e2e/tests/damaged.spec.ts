import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EXTENSION } from '../browser/chromium-arguments';
import { extensionErrors } from '../browser/errors';
import { findExtension } from '../browser/extension';
import { launch } from '../browser/launch';
import { ask, expect, HTML, test } from './lab';

/** As when an update takes the files away under an open panel. */
const GONE = /^assets\/SelectedRequest-|^src\/offscreen\/offscreen\.html$/;

test('where a part of the extension does not load, panel and report say so', async ({ servers: { app, api } }) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'preflight-damaged-'));
  await cp(EXTENSION, folder, { recursive: true });
  const gone = (await readdir(folder, { recursive: true })).filter((file) => GONE.test(file.replaceAll(path.sep, '/')));
  expect(gone).toHaveLength(2);
  for (const file of gone) await rm(path.join(folder, file));
  const { context, close } = await launch({ extension: folder });
  try {
    const extension = await findExtension(context);
    const page = await context.newPage();
    await page.goto(app.url({ actual: HTML }));
    const tabId = await extension.tabIdOf(page);
    await ask(page, api.url({ path: '/users/42' }));
    const panel = await context.newPage();
    await panel.goto(`chrome-extension://${extension.id}/src/panel/panel.html?tabId=${tabId}`);
    const said = panel.getByRole('contentinfo').getByRole('status');
    await panel.getByRole('row').filter({ hasText: 'users/42' }).click();
    await expect(said).toHaveText('A part of the panel did not load. Close DevTools, open it again and try once more.');

    const reply = await extension.export(tabId, 'html');
    expect(reply).toMatchObject({
      error: expect.stringMatching(/^Restart the browser, and export once more\. .*Page failed to load/),
    });
  } finally {
    await close();
    await rm(folder, { recursive: true, force: true });
  }
  // The browser itself tells of the files that are gone.
  const others = extensionErrors
    .splice(0)
    .filter((error) => !/Failed to (load resource|fetch dynamically)/.test(error));
  expect(others).toEqual([]);
});
