import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A server as people run it, with a small application that has no CORS yet. */
export interface RealServer {
  /** Of the row in the table. */
  readonly name: string;
  /** Ids of the recipes that are proven on it. */
  readonly recipes: readonly string[];
  /** The folder in `apps/`. */
  readonly app: string;
  /** The folder in `packages/` whose package.json npm installs, if it has one. */
  readonly packages?: string;
  /** What runs; null where it is not installed. */
  readonly version: () => string | null;
  /** The command that installs it, for the person who reads "not installed". */
  readonly install: string;
  readonly start: (place: Place) => Command;
  /** It compiles for seconds before it serves: one of the long tests. */
  readonly isSlow?: boolean;
  /** Paths that the server itself answers with an error, beside those of the application. */
  readonly errors?: readonly { readonly path: string; readonly status: number }[];
}

/** Where a copy of the application lies and listens. */
export interface Place {
  readonly folder: string;
  readonly port: number;
}

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const here = fileURLToPath(new URL('..', import.meta.url));

export const appFolder = (app: string) => path.join(here, 'apps', app);
export const packagesFolder = (packages: string) => path.join(here, 'packages', packages);
/** Where npm puts the packages of a server. Not in git. */
export const cacheFolder = (packages: string) => path.join(here, '.cache', packages);

/** The version of a package that npm has put into the cache, or null. */
export function npmVersion(packages: string, name: string): string | null {
  const file = path.join(cacheFolder(packages), 'node_modules', name, 'package.json');
  if (!existsSync(file)) return null;
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/** What a program says of its version, or null where it does not start. */
export function programVersion(program: string, args: readonly string[], pattern: RegExp): string | null {
  return pattern.exec(wordsOf(program, args))?.[1] ?? null;
}

/** Asked once: the processes of the tests, which all read the list of servers, inherit the answer in the environment. */
function wordsOf(program: string, args: readonly string[]): string {
  const name = `SAID_BY ${[program, ...args].join(' ')}`.replaceAll('=', ' ');
  const known = process.env[name];
  if (known !== undefined) return known;
  let said = '';
  try {
    said = execFileSync('sh', ['-c', '"$0" "$@" 2>&1', program, ...args], { encoding: 'utf8', timeout: 20_000 });
  } catch {
    // It does not start: it is not installed.
  }
  process.env[name] = said;
  return said;
}
