import { escaped, NOTHING, type Quoting } from './quoting';

/** https://docs.python.org/3/reference/lexical_analysis.html#strings */
export const python: Quoting = {
  quote: (text) => `'${escaped(text, /['\\]/g)}'`,
  refuses: NOTHING,
};

/** A list of strings. */
export function pythonList(values: readonly string[]): string {
  return `[${values.map(python.quote).join(', ')}]`;
}

/**
 * For Flask-CORS, which takes a string with any of these for a regular expression.
 * https://github.com/corydolphin/flask-cors/blob/main/flask_cors/core.py
 */
export const pythonWithoutPatterns: Quoting = { ...python, refuses: /[*\\\]?$^[()]/ };
