import { parseUrl } from '../../cors/parse-url';
import { visibleText } from '../../view/visible-text';

const MAX_PATH = 80;

/** The URL's host, or its scheme where it has none, or the text itself where it is no URL. */
export function hostOf(url: string): string {
  const parsed = parseUrl(url);
  if (parsed === null) return shorten(url);
  return shorten(parsed.host === '' ? parsed.protocol : parsed.host);
}

/** What of the URL stands in the request line: path and query, the middle left out where it is long. */
export function pathOf(url: string): string {
  const parsed = parseUrl(url);
  return shorten(parsed === null ? url : parsed.pathname + parsed.search);
}

function shorten(text: string): string {
  const short = text.length > MAX_PATH ? `${text.slice(0, MAX_PATH - 30)}…${text.slice(-29)}` : text;
  return visibleText(short);
}
