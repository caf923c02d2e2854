import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { firefox } from 'playwright';
import { watchErrors } from './errors';
import { FIREFOX_BUILD, firefoxForTheBuild, knownHost } from './firefox-build';
import { type Launched, VIEWPORT } from './launch';

const PROXY = fileURLToPath(new URL('./firefox-proxy.mjs', import.meta.url));

/**
 * Starts a stock Firefox with the built extension in a fresh profile, driven by Playwright, so that the tests of the
 * panel's page run there as they are. `host` is that of the extension's pages.
 * @throws {Error} with a sentence where there is no build or no Firefox
 */
export async function launchFirefoxContext(): Promise<Launched & { readonly host: string }> {
  const { host, preferences } = knownHost();
  const FIREFOX_PATH = firefoxForTheBuild();
  const profile = await mkdtemp(path.join(tmpdir(), 'preflight-firefox-'));
  const removeProfile = () => rm(profile, { recursive: true, force: true, maxRetries: 5 });
  const launching = firefox.launchPersistentContext(profile, {
    // Playwright's own Firefox is another one; by this name it speaks to one as people have it.
    channel: 'moz-firefox',
    executablePath: PROXY,
    env: { ...process.env, FIREFOX_PATH, EXTENSION_PATH: FIREFOX_BUILD },
    firefoxUserPrefs: preferences,
    viewport: VIEWPORT,
  });
  const context = await launching.catch(async (error) => {
    await removeProfile();
    throw error;
  });
  const endWatch = watchErrors(context);
  return {
    host,
    context,
    async close() {
      endWatch();
      await context.close();
      await removeProfile();
    },
  };
}
