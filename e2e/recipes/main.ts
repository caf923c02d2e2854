import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { installPackages } from './harness/packages';
import { packagesFolder } from './harness/real-server';
import { SERVERS } from './servers';

/**
 * Installs the servers that npm has, says how the others are installed, and proves the recipes on all that are there.
 * With `--install` it stops after that; other arguments go to the test runner: `-- -g nginx`.
 */
const args = process.argv.slice(2);
for (const packages of readdirSync(packagesFolder('.'))) {
  const failure = await installPackages(packages);
  if (failure !== null) console.log(failure);
}
for (const { name, install } of SERVERS.filter((server) => server.version() === null)) {
  console.log(`${name} is not installed: ${install}`);
}
if (!args.includes('--install')) {
  const { status } = spawnSync('npx', ['playwright', 'test', '--config', 'e2e/recipes/playwright.config.ts', ...args], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exitCode = status ?? 1;
}
