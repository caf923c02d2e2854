import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRecording, recordingNames, replay } from '../../src/testing/recordings';
import { bundleForNode } from './bundle';

/*
 * How many exchanges the pure engine diagnoses in a second on one core. The engine is measured as it ships: bundled and
 * minified by the extension's own bundler for the extension's own target, in a Node whose collector and compiler have
 * no threads of their own. The exchanges are those of all recordings; `rounds.ts` says what of them is timed.
 */

const { folder, file } = await bundleForNode(new URL('rounds.ts', import.meta.url), { minify: true });
try {
  const recorded = join(folder, 'recorded.json');
  writeFileSync(recorded, JSON.stringify(recordingNames().flatMap((name) => replay(readRecording(name).events))));
  const flags = ['--expose-gc', '--single-threaded'];
  execFileSync(process.execPath, [...flags, file, recorded], { stdio: 'inherit' });
} finally {
  rmSync(folder, { recursive: true });
}
