import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFirefox } from '../../scripts/firefox.mjs';

/** The folder of the extension as it is built for Firefox. */
export const FIREFOX_BUILD = fileURLToPath(new URL('../../dist/firefox', import.meta.url));
const ADD_ON = 'preflight@preflight-devtools.org';

/**
 * The path of the Firefox that is here.
 * @throws {Error} with a sentence where there is no build or no Firefox
 */
export function firefoxForTheBuild(): string {
  if (!existsSync(path.join(FIREFOX_BUILD, 'manifest.json'))) {
    throw new Error('The extension is not built for Firefox yet: run `npm run build:firefox` first.');
  }
  const found = findFirefox();
  if (found === null) throw new Error('There is no Firefox here: install one, or set FIREFOX_PATH.');
  return found;
}

/** The host under which the extension's own pages are found: Firefox would choose one that nobody is told. */
export function knownHost(): { readonly host: string; readonly preferences: Readonly<Record<string, string>> } {
  const host = randomUUID();
  return { host, preferences: { 'extensions.webextensions.uuids': JSON.stringify({ [ADD_ON]: host }) } };
}
