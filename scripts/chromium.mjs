import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { installed, inWindowsFolders } from './installed.mjs';
import { installFromSystem } from './system-packages.mjs';

/** Never Chrome or Edge: their branded builds no longer take --load-extension. */
const ON_PATH = ['chromium', 'chromium-browser'];

const APPLICATIONS = {
  darwin: ['/Applications/Chromium.app', path.join(homedir(), 'Applications/Chromium.app')].map(
    (app) => `${app}/Contents/MacOS/Chromium`,
  ),
  win32: inWindowsFolders(
    ['LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)'],
    'Chromium',
    'Application',
    'chrome.exe',
  ),
};

/**
 * A Chromium that is on this machine already: CHROMIUM_PATH, an installed one, Playwright's download.
 * @returns {Promise<string | null>} its path, or null where there is none that starts
 * @throws {Error} where CHROMIUM_PATH names something that does not start
 */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (starts(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, and that does not start. Point it to a Chromium, or unset it.`);
  }
  const candidates = [...installed(ON_PATH, APPLICATIONS), await playwrightChromium()];
  return candidates.find((candidate) => candidate !== null && starts(candidate)) ?? null;
}

/**
 * As findChromium, and gets one where there is none: by Playwright, then by the system's packages.
 * @returns {Promise<string>}
 * @throws {Error} with a sentence that says what to do
 */
export async function ensureChromium() {
  const found = await findChromium();
  if (found) return found;

  console.log('There is no Chromium here. Downloading one with Playwright…');
  download();
  const downloaded = await findChromium();
  if (downloaded) return downloaded;

  console.log('That did not work. Trying the system’s packages…');
  installFromSystem('chromium');
  const packaged = await findChromium();
  if (packaged) return packaged;

  throw new Error(
    'No Chromium could be had. Install one (https://www.chromium.org/getting-involved/download-chromium/, or your ' +
      'system’s package "chromium"), or set CHROMIUM_PATH to one that you have. Chrome and Edge do not do: they no ' +
      'longer load an extension from the command line.',
  );
}

async function playwrightChromium() {
  const { chromium } = await import('playwright');
  const executable = chromium.executablePath();
  return existsSync(executable) ? executable : null;
}

/** A download without the system's libraries, or a package that is only a pointer to a store, is there and does not start. */
function starts(executable) {
  if (!existsSync(executable)) return false;
  // On Windows --version opens a window instead.
  if (process.platform === 'win32') return true;
  const { status, stdout } = spawnSync(executable, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  // A snap has a /tmp of its own and never sees the profile that it is started with.
  return status === 0 && /\d+\.\d+/.test(stdout) && !/\bsnap\b/.test(stdout);
}

function download() {
  spawnSync('npx', ['playwright', 'install', '--no-shell', 'chromium'], {
    stdio: 'inherit',
    timeout: 300_000,
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000', ...process.env },
    shell: process.platform === 'win32',
  });
}
