/** One header line as it was on the wire. Two lines of one name stay two entries. */
export interface Header {
  readonly name: string;
  readonly value: string;
}

/** The values of every line of that name, in order; `name` in lower case. Values are trimmed of HTTP whitespace. */
export function headerLines(headers: readonly Header[], name: string): string[] {
  const values: string[] = [];
  for (const header of headers) {
    if (header.name.length === name.length && header.name.toLowerCase() === name) {
      values.push(trimHttpWhitespace(header.value));
    }
  }
  return values;
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
  return value.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '');
}
