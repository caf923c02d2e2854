import { type Header, headerLines } from '../cors/headers';

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
