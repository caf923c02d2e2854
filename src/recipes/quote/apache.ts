import { escaped, type Quoting } from './quoting';

/**
 * For `Header`, which reads `%` as the start of a field. `${` would name a variable; no method and no header's name holds
 * a brace.
 * https://httpd.apache.org/docs/2.4/mod/mod_headers.html#header, https://httpd.apache.org/docs/2.4/configuring.html#syntax
 */
export const apache: Quoting = {
  quote: (text) => `"${escaped(text, /["\\]/g).replaceAll('%', '%%')}"`,
  refuses: /\\/,
};
