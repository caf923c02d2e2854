import { escaped, type Quoting } from './quoting';

/**
 * Braces are placeholders, even within quotes; a `*` at either end of a matcher's value matches anything.
 * https://caddyserver.com/docs/caddyfile/concepts#tokens-and-quotes
 */
export const caddy: Quoting = {
  quote: (text) => `"${escaped(text, /["\\]/g)}"`,
  refuses: /[{}\\]|\*$/,
};
