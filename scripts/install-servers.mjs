import { spawnSync } from 'node:child_process';

/** What the recipes are proven on, where the system is Debian and this user is root. The npm ones install themselves. */
const PACKAGES = [
  'nginx',
  'apache2',
  'caddy',
  'haproxy',
  'php-cli',
  'python3-flask',
  'python3-flask-cors',
  'python3-django',
  'python3-django-cors-headers',
  'python3-fastapi',
  'uvicorn',
  'golang-go',
  'ruby-rack-cors',
  'ruby-sinatra',
  'puma',
];

if (process.platform === 'linux' && process.getuid?.() === 0) {
  // At this runlevel Debian starts no service after installing it.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const apt = (...args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  apt('update');
  if (!apt('install', '-y', '--no-install-recommends', ...PACKAGES)) {
    // One that is not to be had must not keep the others away.
    for (const name of PACKAGES) {
      if (!apt('install', '-y', '--no-install-recommends', name)) console.log(`apt-get could not install ${name}.`);
    }
  }
} else {
  console.log('The servers of the recipes are installed on Debian by root only; those that are missing are left out.');
}
