import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { installed, inWindowsFolders } from './installed.mjs';
import { installFromSystem } from './system-packages.mjs';

const ON_PATH = ['firefox', 'firefox-esr'];

const APPLICATIONS = {
  darwin: ['/Applications/Firefox.app', path.join(homedir(), 'Applications/Firefox.app')].map(
    (app) => `${app}/Contents/MacOS/firefox`,
  ),
  win32: inWindowsFolders(['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'], 'Mozilla Firefox', 'firefox.exe'),
};

/**
 * A Firefox that is on this machine: FIREFOX_PATH, or an installed one.
 * @returns {string | null} its path, or null where there is none
 * @throws {Error} where FIREFOX_PATH names nothing
 */
export function findFirefox() {
  const named = process.env.FIREFOX_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`FIREFOX_PATH is ${named}, and nothing is there. Point it to a Firefox, or unset it.`);
  }
  return installed(ON_PATH, APPLICATIONS)[0] ?? null;
}

/**
 * As findFirefox, and gets one by the system's packages where there is none.
 * @returns {string | null} its path, or null where none could be had
 */
export function ensureFirefox() {
  const found = findFirefox();
  if (found !== null) return found;
  console.log('There is no Firefox here. Trying the system’s packages…');
  installFromSystem('firefox');
  return findFirefox();
}
