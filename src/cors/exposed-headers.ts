import type { CredentialsMode } from './credentials-mode';
import { type Header, headerValue } from './headers';
import { parseTokenList } from './token';

/** https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name */
const SAFELISTED = new Set([
  'cache-control',
  'content-language',
  'content-length',
  'content-type',
  'expires',
  'last-modified',
  'pragma',
]);

/** https://fetch.spec.whatwg.org/#forbidden-response-header-name */
const FORBIDDEN = new Set(['set-cookie', 'set-cookie2']);

/**
 * The names in `Access-Control-Expose-Headers`, in lower case, each once; none where the list can't be read. A `*` is
 * among them as it stands. https://fetch.spec.whatwg.org/#http-new-header-syntax
 */
export function exposedHeaderNames(headers: readonly Header[]): string[] {
  const { tokens, malformed } = parseTokenList(headerValue(headers, 'access-control-expose-headers'));
  return malformed.length > 0 ? [] : [...new Set(tokens.map((token) => token.toLowerCase()))];
}

/**
 * The names of an answer's headers that a page of another origin cannot read, in lower case, each once, in the order of
 * the answer. https://fetch.spec.whatwg.org/#concept-filtered-response-cors
 */
export function hiddenHeaderNames(headers: readonly Header[], credentials: CredentialsMode): string[] {
  const exposed = new Set(exposedHeaderNames(headers));
  const isAnyExposed = credentials !== 'include' && exposed.has('*');
  const hidden = new Set<string>();
  for (const { name } of headers) {
    const lower = name.toLowerCase();
    const isReadable = isAnyExposed || SAFELISTED.has(lower) || exposed.has(lower);
    if (!isReadable || FORBIDDEN.has(lower)) hidden.add(lower);
  }
  return [...hidden];
}
