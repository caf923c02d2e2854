import { type Header, headerLines } from '../cors/headers';
import type { Exchange } from './exchange';

/** Whether the browser judged other headers that CORS reads than a server had sent. */
export function wasChanged({ hops }: Exchange): boolean {
  return hops.some((hop) => hop.response?.judgedHeaders != null || hop.preflight?.response?.judgedHeaders != null);
}

/** Names, in lower case, of the headers that CORS reads and that differ between two versions of an answer. */
export function changedCorsHeaders(before: readonly Header[], after: readonly Header[]): string[] {
  if (areSame(before, after)) return [];
  const names = new Set([...before, ...after].filter(isReadByCors).map(({ name }) => name.toLowerCase()));
  return [...names]
    .filter((name) => headerLines(before, name).join('\n') !== headerLines(after, name).join('\n'))
    .sort();
}

/** Of most answers nothing is changed, and to see that is far cheaper than to look for what is. */
function areSame(before: readonly Header[], after: readonly Header[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ name, value }, nth) => name === after[nth]?.name && value === after[nth]?.value)
  );
}

function isReadByCors({ name }: Header): boolean {
  return /^(access-control-|location$)/i.test(name);
}
