import { fileURLToPath } from 'node:url';

/** The built extension; `EXTENSION_DIR` names another build of it. */
export const EXTENSION = process.env['EXTENSION_DIR'] ?? fileURLToPath(new URL('../../dist/chrome', import.meta.url));

/** Nothing but the playground is to be asked for, and no dialog is to come up. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
];

/** What Chromium is started with everywhere here: quiet, with these extensions and no others. */
export function chromiumArguments(extensions: readonly string[], headed: boolean): string[] {
  return [
    ...QUIET,
    ...(headed ? [] : ['--headless=new']),
    `--disable-extensions-except=${extensions.join(',')}`,
    `--load-extension=${extensions.join(',')}`,
  ];
}
