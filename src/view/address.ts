import { parseUrl } from '../cors/parse-url';

export interface Address {
  /** What tells one request of an API from another: the last two segments of the path, with the query. */
  readonly name: string;
  /** Empty where the URL has none. */
  readonly host: string;
}

/** Longer names are cut: nobody reads on, and a URL may have 100 KB. */
const MAX_NAME = 200;

/** The URL as the list shows it. A text that is no URL is its own name. */
export function addressOf(url: string): Address {
  const parsed = parseUrl(url);
  if (parsed === null) {
    return { name: cut(url), host: '' };
  }
  const { pathname, search, host, protocol } = parsed;
  if (host === '') {
    return { name: cut(url), host: protocol };
  }
  const segments = pathname.split('/').filter((segment) => segment !== '');
  const path = segments.slice(-2).join('/');
  return { name: cut((path === '' ? '/' : path) + search), host };
}

/** The file and line as code editors write it: `users.ts:88`. */
export function fileAndLine(url: string, line: number): string {
  const path = parseUrl(url)?.pathname;
  const file = path === undefined ? url : path.slice(path.lastIndexOf('/') + 1);
  return `${cut(file === '' ? '(index)' : file)}:${line}`;
}

function cut(text: string): string {
  return text.length > MAX_NAME ? `${text.slice(0, MAX_NAME)}…` : text;
}
