import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder; every command runs in it. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const OLDEST_NODE = [20, 19];

/** Makes sure of Node and of the locked dependencies. Ends the program with a sentence where it can't. */
export function setUp() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    fail(`Install Node ${OLDEST_NODE.join('.')} or later: this is ${process.versions.node}.`);
  }
  if (!dependenciesAreCurrent()) {
    console.log('Installing the locked dependencies (npm ci)…');
    if (run('npm', ['ci', '--no-audit', '--no-fund']) !== 0) {
      fail('npm could not install the dependencies. Read its message above, mend that, and try again.');
    }
  }
}

/** npm writes node_modules/.package-lock.json at the end of an install: older than the lock file means out of date. */
function dependenciesAreCurrent() {
  const installed = path.join(root, 'node_modules', '.package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(path.join(root, 'package-lock.json')).mtimeMs;
}

/**
 * Runs a command in the project's folder with its output shown.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env] added to the environment
 * @returns {number} its exit code, 1 where it could not start or was killed
 */
export function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    // npm and npx are scripts on Windows.
    shell: process.platform === 'win32',
  });
  return status ?? 1;
}

/**
 * @param {string} sentence
 * @returns {never}
 */
export function fail(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}

/**
 * What a command prints in the project's folder, or null where it could not start or failed.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {string | null}
 */
export function outputOf(command, args) {
  const { status, stdout } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout : null;
}
