import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * The programs of these names on the PATH, then those of the applications, that are there.
 * @param {readonly string[]} names
 * @param {Readonly<Record<string, readonly string[]>>} applications paths by platform
 * @returns {string[]} paths
 */
export function installed(names, applications) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...onPath, ...(applications[process.platform] ?? [])].filter(existsSync);
}

/**
 * Where a program may be in the folders for programs that Windows names.
 * @param {readonly string[]} variables
 * @param {readonly string[]} program the parts of its path in them
 * @returns {string[]}
 */
export function inWindowsFolders(variables, ...program) {
  return variables.flatMap((name) => {
    const folder = process.env[name];
    return folder ? [path.join(folder, ...program)] : [];
  });
}
