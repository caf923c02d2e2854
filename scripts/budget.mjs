import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './setup.mjs';

/** Kilobytes of JavaScript, gzipped, that each part of the built extension may load, in all its chunks. */
const BUDGET = [
  { name: 'panel', entry: 'src/panel/panel.html', kilobytes: 60 },
  { name: 'popup', entry: 'src/popup/popup.html', kilobytes: 20 },
  { name: 'worker', entry: 'service-worker-loader.js', kilobytes: 30 },
];

const dist = path.join(root, 'dist', 'chrome');

/** Every script that the entry loads, and what those import, now or later. */
function scriptsOf(entry) {
  const found = new Set();
  const waiting = [path.join(dist, entry)];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file) || !existsSync(file)) continue;
    found.add(file);
    const text = readFileSync(file, 'utf8');
    for (const [, absolute, relative] of text.matchAll(/["'`](?:\/([\w./-]+\.js)|(\.{1,2}\/[\w./-]+\.js))["'`]/g)) {
      waiting.push(absolute === undefined ? path.join(path.dirname(file), relative) : path.join(dist, absolute));
    }
  }
  return [...found].filter((file) => file.endsWith('.js'));
}

let isMet = true;
for (const { name, entry, kilobytes } of BUDGET) {
  const scripts = scriptsOf(entry);
  const size = scripts.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0) / 1000;
  const fits = scripts.length > 0 && size <= kilobytes;
  isMet &&= fits;
  const what = `${name}: ${size.toFixed(1)} kB of JavaScript gzipped in ${scripts.length} files`;
  console.log(`${fits ? '✔' : '✖'} ${what} (≤ ${kilobytes} kB)`);
}
process.exit(isMet ? 0 : 1);
