import { readFileSync } from 'node:fs';
import type { Ask, CaseAnswer, EarlierLoad } from './case';

/** What stands for `{…}` in header values, and the media type of the body. */
export type Values = Readonly<Record<string, string>>;

/** Names and values in turn, as Node takes them. */
export function headerLines({ headers }: CaseAnswer, values: Values): string[] {
  const lines = headers.flatMap(([name, value]) => [name, fill(value, values)]);
  const isTyped = headers.some(([name]) => name.toLowerCase() === 'content-type');
  return isTyped ? lines : ['content-type', values['type'] ?? 'text/plain', ...lines];
}

function fill(value: string, values: Values): string {
  return value.replace(/\{([a-z-]+)\}/g, (whole, name: string) => values[name] ?? whole);
}

export function bodyOf(values: Values): Buffer | string {
  return values['type'] === 'image/png' ? PNG : '';
}

const PNG = readFileSync(new URL('../../public/icons/16.png', import.meta.url));

/** What the one who asks expects to get. */
export function mediaType({ by }: Ask | EarlierLoad): string {
  switch (by) {
    case 'script':
    case 'module':
      return 'text/javascript';
    case 'style':
      return 'text/css';
    case 'image':
      return 'image/png';
    case 'font':
      return 'font/woff2';
    case 'event-source':
      return 'text/event-stream';
    default:
      return 'text/plain';
  }
}
