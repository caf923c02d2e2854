import { trimHttpWhitespace } from './headers';
import { isSafelistedHint, isSafelistedHintName } from './safelist-client-hints';
import { isSimpleRange } from './safelist-range';

/** In bytes; https://fetch.spec.whatwg.org/#cors-safelisted-request-header, step 1 */
const MAX_VALUE = 128;

const CONTENT_TYPES = new Set(['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']);

/** https://fetch.spec.whatwg.org/#cors-unsafe-request-header-byte */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these bytes are what the standard names
const UNSAFE_BYTE = /[\x00-\x08\x0a-\x1f"():<>?@[\\\]{}\x7f]/;

/** https://fetch.spec.whatwg.org/#cors-safelisted-request-header, step 2, for `Accept-Language` */
const LANGUAGE_VALUE = /^[0-9A-Za-z *,\-.;=]*$/;

/** The rules for a value, by the names that Fetch safelists. */
const RULES = new Map<string, (value: string) => boolean>([
  ['accept', (value) => !UNSAFE_BYTE.test(value)],
  ['accept-language', (value) => LANGUAGE_VALUE.test(value)],
  ['content-language', (value) => LANGUAGE_VALUE.test(value)],
  ['content-type', isSafelistedContentType],
  ['range', isSimpleRange],
]);

/**
 * Whether a request header needs no preflight: by its name, and by its value. Chromium also lets client hints pass.
 * Values are strings of bytes, as webRequest has them.
 * https://fetch.spec.whatwg.org/#cors-safelisted-request-header
 */
export function isSafelistedRequestHeader(name: string, value: string): boolean {
  if (value.length > MAX_VALUE) return false;
  const lower = name.toLowerCase();
  const rule = RULES.get(lower);
  return rule === undefined ? isSafelistedHint(lower, value) : rule(value);
}

/** Whether some value under this name needs no preflight; `name` in lower case. */
export function isSafelistedName(name: string): boolean {
  return RULES.has(name) || isSafelistedHintName(name);
}

function isSafelistedContentType(value: string): boolean {
  if (UNSAFE_BYTE.test(value)) return false;
  const [essence = ''] = value.split(';', 1);
  return CONTENT_TYPES.has(trimHttpWhitespace(essence).toLowerCase());
}
