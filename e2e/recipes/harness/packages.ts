import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder, packagesFolder } from './real-server';

/**
 * Has npm install the pinned packages of a server into the cache, if they are not there yet.
 * @returns a sentence where that did not work
 */
export async function installPackages(packages: string): Promise<string | null> {
  const wanted = path.join(packagesFolder(packages), 'package.json');
  const cache = cacheFolder(packages);
  if (await isCurrent(wanted, cache)) return null;
  await mkdir(cache, { recursive: true });
  await cp(wanted, path.join(cache, 'package.json'));
  const { status, stderr } = spawnSync('npm', ['install', '--no-package-lock', '--no-audit', '--no-fund'], {
    cwd: cache,
    encoding: 'utf8',
    timeout: 600_000,
    shell: process.platform === 'win32',
  });
  if (status === 0) return null;
  return `npm could not install the packages of ${packages}: ${stderr.trim().split('\n').at(-1)}`;
}

/** npm writes this file at the end of an install. */
async function isCurrent(wanted: string, cache: string): Promise<boolean> {
  if (!existsSync(path.join(cache, 'node_modules', '.package-lock.json'))) return false;
  return (await readFile(wanted, 'utf8')) === (await readFile(path.join(cache, 'package.json'), 'utf8'));
}
