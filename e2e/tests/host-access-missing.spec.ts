import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EXTENSION } from '../browser/chromium-arguments';
import { findExtension } from '../browser/extension';
import { launch } from '../browser/launch';
import { expect, HTML, test } from './lab';

test('without host permission the panel, the popup and the settings say what to grant', async ({
  servers: { app },
}) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'preflight-no-hosts-'));
  await cp(EXTENSION, folder, { recursive: true });
  const file = path.join(folder, 'manifest.json');
  const { host_permissions: optional_host_permissions, ...manifest } = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...manifest, optional_host_permissions }));
  const { context, close } = await launch({ extension: folder });
  try {
    const extension = await findExtension(context);
    const page = await context.newPage();
    await page.goto(app.url({ actual: HTML }));
    const tabId = await extension.worker.evaluate(async () => (await chrome.tabs.query({ active: true }))[0]?.id ?? -1);
    for (const page of ['panel/panel', 'popup/popup', 'settings/settings']) {
      const shown = await context.newPage();
      await shown.goto(`chrome-extension://${extension.id}/src/${page}.html?tabId=${tabId}`);
      await expect(shown.getByRole('alert').filter({ hasText: /access/i })).toBeVisible();
      await expect(shown.getByRole('button', { name: 'Allow access' })).toBeVisible();
    }
    expect(await extension.exportReport(tabId)).toMatchObject({ exchanges: [] });
  } finally {
    await close();
    await rm(folder, { recursive: true, force: true });
  }
});
