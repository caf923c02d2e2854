import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';

/** The first moment that a zip can hold. It holds local time: made of local parts, it is the same in all time zones. */
const MODIFIED = new Date(1980, 0, 1);

/**
 * A zip of all files in the folder: the same bytes wherever and whenever the same files are zipped. Names are sorted,
 * no file has a time or an owner, and the compressor is no part of Node, whose own differs from version to version.
 * @param {string} folder
 * @returns {Uint8Array}
 */
export function zipOf(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .map((file) => [path.relative(folder, file).split(path.sep).join('/'), new Uint8Array(readFileSync(file))])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(files), { level: 9, mtime: MODIFIED });
}
