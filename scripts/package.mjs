import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fail, root, run, setUp } from './setup.mjs';

setUp();
// Only now is the library there that it imports.
const { zipOf } = await import('./zip.mjs');

const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const dist = path.join(root, 'dist', 'chrome');
const again = mkdtempSync(path.join(tmpdir(), 'preflight-again-'));

/** Builds into a folder and zips what is there. */
function packageOf(folder) {
  const options = ['--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'];
  if (run('npm', ['run', '--silent', 'build', '--', ...options]) !== 0) {
    fail('The extension could not be built. Read the message above.');
  }
  return zipOf(folder);
}

try {
  const zip = packageOf(dist);
  if (!Buffer.from(zip).equals(packageOf(again))) {
    fail(`Two builds are not the same. Compare the files of ${dist} with those of another build.`);
  }
  const name = `preflight-${version}-chrome.zip`;
  writeFileSync(path.join(root, 'dist', name), zip);
  const sum = createHash('sha256').update(zip).digest('hex');
  console.log(`✔ dist/${name}: ${(zip.length / 1000).toFixed(1)} kB, the same bytes from two builds`);
  console.log(`  SHA-256 ${sum}`);
  console.log('  Before you publish it: npx web-ext lint --source-dir dist/chrome');
} finally {
  rmSync(again, { recursive: true });
}
