import { escaped, NOTHING, type Quoting } from './quoting';

/** https://www.php.net/manual/language.types.string.php#language.types.string.syntax.single */
export const php: Quoting = {
  quote: (text) => `'${escaped(text, /['\\]/g)}'`,
  refuses: NOTHING,
};
