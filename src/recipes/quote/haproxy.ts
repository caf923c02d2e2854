import { NOTHING, type Quoting } from './quoting';

/** Strong quotes hold all but themselves. https://docs.haproxy.org/2.6/configuration.html#2.2 */
export const haproxy: Quoting = {
  quote: (text) => `'${text.replaceAll("'", `'"'"'`)}'`,
  refuses: NOTHING,
};

/** As a format, which reads `%` as the start of a field. https://docs.haproxy.org/2.6/configuration.html#8.2.6 */
export function haproxyFormat(text: string): string {
  return haproxy.quote(text.replaceAll('%', '%%'));
}
