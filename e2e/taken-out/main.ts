import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { FEATURES, type Feature } from './features';

/*
 * Holds the end-to-end tests to their word: builds the extension without a feature, and expects the feature's own test to
 * fail. The sources stay as they are.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));

const [part = ''] = process.argv.slice(2);
const features = FEATURES.filter(({ name }) => name.includes(part));

let unnoticed = 0;
for (const feature of features) {
  const { failed, passed } = await testWithout(feature);
  const isNoticed = failed > 0;
  if (!isNoticed) unnoticed++;
  console.log(
    `${isNoticed ? '✔' : '✖'} without ${feature.name}: ${failed} of ${failed + passed} in ${feature.spec} failed`,
  );
}
console.log(
  `${features.length - unnoticed} of ${features.length} features are missed by their tests when they are taken out.`,
);
process.exit(unnoticed === 0 ? 0 : 1);

async function testWithout(feature: Feature): Promise<{ failed: number; passed: number }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'preflight-without-'));
  try {
    await build({
      root,
      logLevel: 'error',
      build: { outDir: folder, emptyOutDir: true, reportCompressedSize: false },
      plugins: [await takingOut(feature)],
    });
    return runSpec(feature.spec, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @throws {Error} where the feature's code is not there any more */
async function takingOut({ name, file, code, without }: Feature): Promise<Plugin> {
  const source = await readFile(path.join(root, file), 'utf8');
  if (!source.includes(code)) throw new Error(`Mend e2e/taken-out/features.ts: ${file} has no “${code}” (${name}).`);
  return {
    name: 'taking-out',
    enforce: 'pre',
    transform: (text, id) =>
      id.replace(/\?.*$/, '').endsWith(`/${file}`) ? { code: text.replaceAll(code, without), map: null } : null,
  };
}

/** @throws {Error} where the tests did not run at all */
function runSpec(spec: string, extension: string): { failed: number; passed: number } {
  const { stdout, stderr } = spawnSync(
    'npx',
    [
      'playwright',
      'test',
      '--config',
      'e2e/playwright.config.ts',
      '--project',
      'light',
      '--reporter',
      'json',
      `/${spec}.spec.ts`,
    ],
    { cwd: root, encoding: 'utf8', env: { ...process.env, EXTENSION_DIR: extension }, maxBuffer: 1e9 },
  );
  const { stats } = readJson(stdout);
  const passed = stats?.expected ?? 0;
  const failed = stats?.unexpected ?? 0;
  if (passed + failed === 0) throw new Error(`The tests of ${spec} did not run: ${stderr}${stdout}`);
  return { failed, passed };
}

function readJson(text: string): { readonly stats?: { readonly expected: number; readonly unexpected: number } } {
  return JSON.parse(text.slice(text.indexOf('{')));
}
