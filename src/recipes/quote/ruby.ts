import { escaped, NOTHING, type Quoting } from './quoting';

/** In single quotes, where `#{` means nothing. https://docs.ruby-lang.org/en/master/syntax/literals_rdoc.html */
export const ruby: Quoting = {
  quote: (text) => `'${escaped(text, /['\\]/g)}'`,
  refuses: NOTHING,
};

/** An array of strings. */
export function rubyList(values: readonly string[]): string {
  return `[${values.map(ruby.quote).join(', ')}]`;
}
