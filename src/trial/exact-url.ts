/** Longer ones are not measured: no server takes them. In characters. */
const LONGEST = 16_000;

/** What a serialized http URL consists of: no letter beyond ASCII, no space, no control character. */
const SERIALIZED = /^https?:\/\/[!-~]+$/;

/**
 * A regular expression, as declarativeNetRequest reads it, that matches this URL and no other, with any fragment: the
 * browser holds the rule against the whole of it. Null where the URL cannot be matched. A `urlFilter` would not do, in
 * which `*`, `^` and `|` cannot be quoted.
 */
export function exactUrlPattern(url: string): string | null {
  if (url.length > LONGEST || !SERIALIZED.test(url) || url.includes('#')) return null;
  return `^${url.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(#.*)?$`;
}
