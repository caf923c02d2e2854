import { escaped, type Quoting } from './quoting';

/** nginx has no way to write a `$` that begins no variable. https://nginx.org/en/docs/varindex.html */
export const nginx: Quoting = {
  quote: (text) => `"${escaped(text, /["\\]/g)}"`,
  refuses: /\$/,
};
