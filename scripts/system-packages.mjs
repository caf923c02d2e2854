import { spawnSync } from 'node:child_process';

/** By package manager: the commands that install Chromium without a question. */
const INSTALLERS = {
  'apt-get': [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
  ],
  dnf: [['dnf', 'install', '-y', 'chromium']],
  pacman: [['pacman', '-Sy', '--noconfirm', 'chromium']],
  apk: [['apk', 'add', 'chromium']],
};

/** Installs Chromium with the system's package manager, where this user may do so without a password. */
export function installFromSystem() {
  if (process.platform !== 'linux') return;
  const prefix = rights();
  const manager = Object.keys(INSTALLERS).find(has);
  if (prefix === null || manager === undefined) return;
  for (const command of INSTALLERS[manager]) {
    const [program, ...args] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', ...command];
    // A list that could not be renewed in all its parts may still know the package.
    spawnSync(program, args, { stdio: 'inherit', timeout: 600_000 });
  }
}

/** @returns {string[] | null} what to put before a command, or null where it takes a password */
function rights() {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : null;
}

function has(program) {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}
