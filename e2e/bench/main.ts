import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { readRecording, recordingNames, replay } from '../../src/testing/recordings';
import extension from '../../vite.config';

/*
 * How many exchanges the pure engine diagnoses in a second on one core. The engine is measured as it ships: bundled and
 * minified by the extension's own bundler for the extension's own target, in a Node whose collector and compiler have
 * no threads of their own. The exchanges are those of all recordings; `rounds.ts` says what of them is timed.
 */

const folder = mkdtempSync(join(tmpdir(), 'preflight-bench-'));
try {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ssr: fileURLToPath(new URL('rounds.ts', import.meta.url)),
      target: extension.build?.target ?? false,
      minify: true,
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: 'rounds.mjs' } },
    },
  });
  const recorded = join(folder, 'recorded.json');
  writeFileSync(recorded, JSON.stringify(recordingNames().flatMap((name) => replay(readRecording(name).events))));
  const flags = ['--expose-gc', '--single-threaded'];
  execFileSync(process.execPath, [...flags, join(folder, 'rounds.mjs'), recorded], { stdio: 'inherit' });
} finally {
  rmSync(folder, { recursive: true });
}
