import { type Header, headerLines } from '../cors/headers';
import type { Exchange } from './exchange';

/** Whether the browser judged other headers that CORS reads than a server had sent. */
export function wasChanged({ hops }: Exchange): boolean {
  return hops.some((hop) => hop.response?.judgedHeaders != null || hop.preflight?.response?.judgedHeaders != null);
}

/** Names, in lower case, of the headers that CORS reads and that differ between two versions of an answer. */
export function changedCorsHeaders(before: readonly Header[], after: readonly Header[]): string[] {
  const names = new Set([...before, ...after].map(({ name }) => name.toLowerCase()).filter(isReadByCors));
  return [...names]
    .filter((name) => headerLines(before, name).join('\n') !== headerLines(after, name).join('\n'))
    .sort();
}

function isReadByCors(name: string): boolean {
  return name.startsWith('access-control-') || name === 'location';
}
