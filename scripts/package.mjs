import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fail, outputOf, root, run, setUp } from './setup.mjs';

setUp();
// Only now is the library there that it imports.
const { zipOf } = await import('./zip.mjs');

const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** The builds, by the name of their folder in `dist`. */
const BUILDS = { chrome: 'build', firefox: 'build:firefox' };

for (const [target, script] of Object.entries(BUILDS)) {
  const dist = path.join(root, 'dist', target);
  const zip = packageOf(script, dist);
  inTemporaryFolder((again) => {
    if (!Buffer.from(zip).equals(packageOf(script, again))) {
      fail(`Two builds are not the same. Compare the files of ${dist} with those of another build.`);
    }
  });
  write(`preflight-${version}-${target}.zip`, zip, 'the same bytes from two builds');
}

// addons.mozilla.org wants to build what it is given.
inTemporaryFolder((sources) => {
  const files = outputOf('git', ['ls-files', '-z']);
  if (files === null) {
    console.log(
      'This folder is no clone of a repository, so there is no list of what the sources are: no zip of them.',
    );
    return;
  }
  for (const file of files.split('\0').filter(Boolean)) {
    cpSync(path.join(root, file), path.join(sources, file), { recursive: true });
  }
  write(`preflight-${version}-sources.zip`, zipOf(sources), 'docs/rebuild.md in it says how to build it');
});
console.log('Before you publish them: npx web-ext lint --source-dir dist/chrome, and the same for dist/firefox');

/** Builds into a folder and zips what is there. */
function packageOf(script, folder) {
  const options = ['--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'];
  if (run('npm', ['run', '--silent', script, '--', ...options]) !== 0) {
    fail('The extension could not be built. Read the message above.');
  }
  return zipOf(folder);
}

function write(name, zip, note) {
  writeFileSync(path.join(root, 'dist', name), zip);
  console.log(`✔ dist/${name}: ${(zip.length / 1000).toFixed(1)} kB; ${note}`);
  console.log(`  SHA-256 ${createHash('sha256').update(zip).digest('hex')}`);
}

function inTemporaryFolder(act) {
  const folder = mkdtempSync(path.join(tmpdir(), 'preflight-package-'));
  try {
    act(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
