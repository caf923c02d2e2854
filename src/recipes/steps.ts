import { recipeWords } from '../words/recipes';
import type { Step } from './recipe';

const says = recipeWords.steps;

/** The packages that a recipe needs, installed by npm. */
export function npmInstall(...packages: readonly string[]): Step {
  return run(`npm install ${packages.join(' ')}`);
}

export function run(command: string): Step {
  return { do: 'run', says: says.run, command };
}

export function create(file: string, text: string): Step {
  return { do: 'create', says: says.create(file), file, text };
}

export function atTop(file: string, text: string): Step {
  return { do: 'insert', says: says.top(file), file, at: 'top', find: '', text };
}

export function atEnd(file: string, text: string): Step {
  return { do: 'insert', says: says.end(file), file, at: 'end', find: '', text };
}

/** Below the line that holds `find`; `example` is how that line is usually written. */
export function after(file: string, find: string, example: string, text: string): Step {
  return { do: 'insert', says: says.after(file, example), file, at: 'after', find, text };
}

/** Above the line that holds `find`. */
export function before(file: string, find: string, example: string, text: string): Step {
  return { do: 'insert', says: says.before(file, example), file, at: 'before', find, text };
}

export function replace(file: string, find: string, text: string, sentence = says.replace(file, find)): Step {
  return { do: 'replace', says: sentence, file, find, text };
}
