import { spawnSync } from 'node:child_process';

/** By package manager: the commands that install a package without a question. */
const INSTALLERS = {
  'apt-get': (name) => [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', name],
  ],
  dnf: (name) => [['dnf', 'install', '-y', name]],
  pacman: (name) => [['pacman', '-Sy', '--noconfirm', name]],
  apk: (name) => [['apk', 'add', name]],
};

/** What a browser's package is called where it is not called as the browser. */
const NAMES = { firefox: { 'apt-get': 'firefox-esr' } };

/**
 * Installs a browser with the system's package manager, where this user may do so without a password.
 * @param {'chromium' | 'firefox'} browser
 */
export function installFromSystem(browser) {
  if (process.platform !== 'linux') return;
  const prefix = rights();
  const manager = Object.keys(INSTALLERS).find(has);
  if (prefix === null || manager === undefined) return;
  for (const command of INSTALLERS[manager](NAMES[browser]?.[manager] ?? browser)) {
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
