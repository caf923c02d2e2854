import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Step } from '../../../src/recipes/recipe';

/**
 * Does what the steps say, as a person would, and nothing else. A text goes in byte for byte.
 * @throws {Error} where a step cannot be followed: its line is not there, or there twice
 */
export async function applySteps(folder: string, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    if (step.do === 'run') runCommand(folder, step.command);
    else if (step.do === 'create') await createFile(path.join(folder, step.file), step.text);
    else {
      const file = path.join(folder, step.file);
      const before = await readFile(file, 'utf8');
      await writeFile(file, step.do === 'insert' ? insert(before, step) : replaceOne(before, step));
    }
  }
}

async function createFile(file: string, text: string): Promise<void> {
  if (existsSync(file)) throw new Error(`${file} is no new file.`);
  await writeFile(file, text);
}

function insert(before: string, { at, find, text }: Extract<Step, { do: 'insert' }>): string {
  if (at === 'top') return text + before;
  if (at === 'end') return before + text;
  const start = positionOf(before, find);
  const lineStart = before.lastIndexOf('\n', start) + 1;
  const lineEnd = before.indexOf('\n', start) + 1;
  const cut = at === 'before' ? lineStart : lineEnd;
  return before.slice(0, cut) + text + before.slice(cut);
}

function replaceOne(before: string, { find, text }: Extract<Step, { do: 'replace' }>): string {
  const at = positionOf(before, find);
  return before.slice(0, at) + text + before.slice(at + find.length);
}

function positionOf(text: string, find: string): number {
  const at = text.indexOf(find);
  if (at < 0 || text.indexOf(find, at + 1) >= 0) throw new Error(`"${find}" does not stand there once:\n${text}`);
  return at;
}

/**
 * Package managers are not run: what they would install is in place, and it is looked up that it is. Other commands run.
 */
function runCommand(folder: string, command: string): void {
  const [program, verb, ...names] = command.split(' ');
  if (program === 'npm' && verb === 'install') {
    for (const name of names.filter((word) => !word.startsWith('-'))) {
      if (!isInstalled(name, folder)) throw new Error(`${name} is not among the pinned packages.`);
    }
  } else if (program === 'pip' || program === 'bundle') {
    return;
  } else {
    execFileSync('sh', ['-ec', command], { cwd: folder, stdio: 'pipe', env: apacheIn(folder) });
  }
}

/** As Node looks for it: in this folder, and in each one above. */
function isInstalled(name: string, folder: string): boolean {
  if (existsSync(path.join(folder, 'node_modules', name))) return true;
  return path.dirname(folder) !== folder && isInstalled(name, path.dirname(folder));
}

/** Has Debian's `a2enmod` write into this folder instead of the machine's configuration. */
function apacheIn(folder: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    APACHE_CONFDIR: folder,
    APACHE_MODS_AVAILABLE: '/etc/apache2/mods-available',
    APACHE_STATE_DIRECTORY: folder,
  };
}
