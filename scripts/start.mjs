import { ensureChromium } from './chromium.mjs';
import { fail, run, setUp } from './setup.mjs';

setUp();
const chromium = await ensureChromium().catch((error) => fail(error.message));
if (run('npm', ['run', '--silent', 'build', '--', '--logLevel', 'warn']) !== 0) {
  fail('The extension could not be built. Read the message above.');
}
process.exit(run('npx', ['tsx', 'e2e/start.ts', ...process.argv.slice(2)], { CHROMIUM_PATH: chromium }));
