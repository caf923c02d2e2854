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
/** Its parser reads the recipe of Spring Boot. It comes in a package of any version. */
const JDK = { program: 'javac', name: 'default-jdk-headless' };

const works = (program, ...args) => spawnSync(program, args, { stdio: 'ignore' }).status === 0;
const isInstalled = (name) => works('sh', '-c', `dpkg-query -W -f '\${Status}' "$0" | grep -q ' installed$'`, name);

const missing = [
  ...PACKAGES.filter((name) => !isInstalled(name)),
  ...(works(JDK.program, '-version') ? [] : [JDK.name]),
];

if (missing.length === 0) {
  console.log('The servers of the recipes are installed.');
} else if (process.platform === 'linux' && process.getuid?.() === 0 && works('apt-get', '--version')) {
  // At this runlevel Debian starts no service after installing it.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const apt = (...args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  apt('update');
  if (!apt('install', '-y', '--no-install-recommends', ...missing)) {
    // One that is not to be had must not keep the others away.
    for (const name of missing) {
      if (!apt('install', '-y', '--no-install-recommends', name)) console.log(`apt-get could not install ${name}.`);
    }
  }
} else {
  console.log(`Not installed, and left out: ${missing.join(', ')}. On Debian, root installs them with this command.`);
}
