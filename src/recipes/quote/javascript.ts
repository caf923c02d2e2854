import { escaped, NOTHING, type Quoting } from './quoting';

/** https://tc39.es/ecma262/#sec-literals-string-literals */
export const javascript: Quoting = {
  quote: (text) => `'${escaped(text, /['\\]/g)}'`,
  refuses: NOTHING,
};

/** An array of strings. */
export function javascriptList(values: readonly string[]): string {
  return `[${values.map(javascript.quote).join(', ')}]`;
}
