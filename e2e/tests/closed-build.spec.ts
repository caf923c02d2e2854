import { readdirSync, readFileSync, utimesSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'playwright/test';
import { zipOf } from '../../scripts/zip.mjs';
import { EXTENSION } from '../browser/chromium-arguments';
import { testThatItIsClosed } from '../browser/closed-build';

testThatItIsClosed(EXTENSION, ['devtools.html', 'offscreen.html', 'panel.html', 'popup.html', 'settings.html']);

test('the same files make the same zip, wherever they are and however old', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'preflight-zip-'));
  try {
    await cp(EXTENSION, folder, { recursive: true });
    for (const file of readdirSync(EXTENSION, { recursive: true, encoding: 'utf8' }))
      utimesSync(path.join(folder, file), 1, 1);
    const zip = zipOf(folder);
    expect(Buffer.from(zip).equals(zipOf(EXTENSION))).toBe(true);
    const unzipped = unzipSync(zip);
    expect(Object.keys(unzipped)).toEqual(Object.keys(unzipped).sort());
    expect(Buffer.from(unzipped['manifest.json'] ?? []).toString()).toBe(
      readFileSync(path.join(EXTENSION, 'manifest.json'), 'utf8'),
    );
    for (const [name, bytes] of Object.entries(unzipped)) {
      expect(Buffer.from(bytes).includes(process.cwd()), `${name} names a folder of this machine`).toBe(false);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
