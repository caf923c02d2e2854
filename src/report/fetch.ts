import type { Header } from '../cors/headers';
import { isBrowserHeader } from '../cors/page-header';
import { jsQuote } from './js-quote';
import type { RepeatedRequest } from './repeated-request';

/** Headers that browsers write into each request, though a page may set them. */
const USUAL = new Set(['accept', 'accept-language', 'priority', 'purpose', 'upgrade-insecure-requests', 'user-agent']);

/** The request as a call of `fetch` to paste into a page's console. Headers that only a browser may set are left out. */
export function fetchCall({ method, url, headers, body, includesCredentials }: RepeatedRequest): string {
  const options: string[] = [];
  if (method !== 'GET') options.push(`method: ${jsQuote(method)}`);
  const own = headers.filter(({ name }) => {
    const lower = name.toLowerCase();
    return !isBrowserHeader(lower) && !USUAL.has(lower);
  });
  if (own.length > 0) options.push(`headers: ${headerList(own)}`);
  if (includesCredentials) options.push("credentials: 'include'");
  if (body !== null) options.push(`body: ${jsQuote(body)}`);
  if (options.length === 0) return `await fetch(${jsQuote(url)});`;
  return `await fetch(${jsQuote(url)}, {\n${options.map((option) => `  ${option},\n`).join('')}});`;
}

/** Pairs, since an object cannot hold a name twice, and gives `__proto__` a meaning of its own. */
function headerList(headers: readonly Header[]): string {
  const lines = headers.map(({ name, value }) => `    [${jsQuote(name)}, ${jsQuote(value)}],\n`);
  return `[\n${lines.join('')}  ]`;
}
