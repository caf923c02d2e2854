import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './setup.mjs';

/** Kilobytes of JavaScript, gzipped, that each part of the built extension may load to start or to show itself. */
const BUDGET = [
  { name: 'panel', entry: 'src/panel/panel.html', kilobytes: 60 },
  { name: 'popup', entry: 'src/popup/popup.html', kilobytes: 20 },
  { name: 'worker', entry: 'service-worker-loader.js', kilobytes: 30 },
];

const dist = path.join(root, 'dist', 'chrome');

/** A page's scripts and what scripts import, in order to run at all. */
const AT_ONCE = /(?:\bfrom|\bimport|\bsrc=|\bhref=)\s*["'`]([\w./-]+\.js)["'`]/g;
/** The same, and what `import()` names. */
const EVER = /["'`](\.{0,2}\/[\w./-]+\.js)["'`]/g;

/** The scripts that the entry leads to, by what `pattern` finds in each file. */
function scriptsOf(entry, pattern) {
  const found = new Set();
  const waiting = [path.join(dist, entry)];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file) || !existsSync(file)) continue;
    found.add(file);
    for (const [, script = ''] of readFileSync(file, 'utf8').matchAll(pattern)) {
      waiting.push(script.startsWith('/') ? path.join(dist, script) : path.join(path.dirname(file), script));
    }
  }
  return [...found].filter((file) => file.endsWith('.js'));
}

/** Kilobytes, gzipped. */
function sizeOf(scripts) {
  return scripts.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0) / 1000;
}

let isMet = true;
for (const { name, entry, kilobytes } of BUDGET) {
  const atOnce = scriptsOf(entry, AT_ONCE);
  const later = scriptsOf(entry, EVER).filter((file) => !atOnce.includes(file));
  const size = sizeOf(atOnce);
  const fits = atOnce.length > 0 && size <= kilobytes;
  isMet &&= fits;
  const start = `${name}: ${size.toFixed(1)} kB of JavaScript gzipped, in ${atOnce.length} files, before it shows or does anything`;
  const rest = later.length === 0 ? 'nothing later' : `${sizeOf(later).toFixed(1)} kB more only when it is needed`;
  console.log(`${fits ? '✔' : '✖'} ${start} (at most ${kilobytes} kB); ${rest}`);
}
process.exit(isMet ? 0 : 1);
