import { ensureChromium } from './chromium.mjs';
import { ensureFirefox } from './firefox.mjs';
import { fail, run, setUp } from './setup.mjs';

setUp();
const inFirefox = process.argv.includes('--firefox');
const browser = inFirefox ? firefox() : { CHROMIUM_PATH: await ensureChromium().catch((error) => fail(error.message)) };
const build = inFirefox ? 'build:firefox' : 'build';
if (run('npm', ['run', '--silent', build, '--', '--logLevel', 'warn']) !== 0) {
  fail('The extension could not be built. Read the message above.');
}
process.exit(run('npx', ['tsx', 'e2e/start.ts', ...process.argv.slice(2)], browser));

function firefox() {
  const found = ensureFirefox();
  if (found === null) fail('No Firefox could be had. Install one (https://www.firefox.com/), or set FIREFOX_PATH.');
  return { FIREFOX_PATH: found };
}
