import type { Header } from '../cors/headers';
import type { DevToolsEntry } from './har';

interface PostData {
  readonly text?: string | undefined;
  readonly params?: readonly { readonly value?: string | undefined }[] | undefined;
}

/** The part of a DevTools HAR entry that tells what was asked. */
export interface HarRequestEntry extends DevToolsEntry {
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers?: readonly Header[];
    readonly postData?: PostData | undefined;
  };
}

export type RequestBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly text: string }
  /** It was there and cannot be sent again as it was. */
  | { readonly kind: 'unknown'; readonly why: 'too-large' | 'binary' };

/** What only DevTools knows of a request that its preflight stopped: it was never sent, and yet it is there. */
export interface AskedRequest {
  readonly url: string;
  readonly method: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** Those of the page and those of the browser. */
  readonly headers: readonly Header[];
  readonly body: RequestBody;
}

/** In UTF-16 units. More does not fit the script that asks again, and nobody sends it to try something out. */
export const MAX_BODY = 1_000_000;

/** What was asked, with headers and body; null for a preflight. DevTools decodes bytes that are no text as Latin-1. */
export function translateHarRequest(entry: HarRequestEntry): AskedRequest | null {
  const { url, method, headers = [], postData } = entry.request;
  const startedAt = new Date(entry.startedDateTime).getTime();
  if (method === 'OPTIONS' && isPreflight(headers)) return null;
  return { url, method, startedAt, headers: headers.map(({ name, value }) => ({ name, value })), body: body(postData) };
}

function isPreflight(headers: readonly Header[]): boolean {
  return headers.some(({ name }) => name.toLowerCase() === 'access-control-request-method');
}

/** DevTools writes this in the place of a file. */
const FILE = '(binary)';

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells bytes from text
const NO_TEXT = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/;

function body(postData: PostData | undefined): RequestBody {
  const { text, params = [] } = postData ?? {};
  if (text === undefined || text === '') return { kind: 'none' };
  if (text.length > MAX_BODY) return { kind: 'unknown', why: 'too-large' };
  const isBinary = NO_TEXT.test(text) || params.some(({ value }) => value === FILE);
  return isBinary ? { kind: 'unknown', why: 'binary' } : { kind: 'text', text };
}
