/** One header line as it was on the wire. Two lines of one name stay two entries. */
export interface Header {
  readonly name: string;
  readonly value: string;
}

/** The values by lower-case name, of lists that were looked into before: a diagnosis asks each list a dozen times. */
const INDEXES = new WeakMap<readonly Header[], ReadonlyMap<string, readonly string[]>>();

const NO_LINES: readonly string[] = [];

/** The values of every line of that name, in order; `name` in lower case. Values are trimmed of HTTP whitespace. */
export function headerLines(headers: readonly Header[], name: string): readonly string[] {
  const known = INDEXES.get(headers);
  if (known !== undefined) return known.get(name) ?? NO_LINES;
  const index = new Map<string, string[]>();
  for (const header of headers) {
    const lower = header.name.toLowerCase();
    const lines = index.get(lower);
    const value = trimHttpWhitespace(header.value);
    if (lines === undefined) index.set(lower, [value]);
    else lines.push(value);
  }
  INDEXES.set(headers, index);
  return index.get(name) ?? NO_LINES;
}

/**
 * The lines of that name joined with `, `, or null where there is none.
 * https://fetch.spec.whatwg.org/#concept-header-list-get
 */
export function headerValue(headers: readonly Header[], name: string): string | null {
  const lines = headerLines(headers, name);
  return lines.length === 0 ? null : lines.join(', ');
}

/** https://fetch.spec.whatwg.org/#concept-header-value-normalize */
export function trimHttpWhitespace(value: string): string {
  return /^[\t\n\r ]|[\t\n\r ]$/.test(value) ? value.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '') : value;
}
