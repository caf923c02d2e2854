/** One header line as it was on the wire. Two lines of one name stay two entries. */
export interface Header {
  readonly name: string;
  readonly value: string;
}

/** The values of every line of that name, in order; `name` in lower case. Values are trimmed of HTTP whitespace. */
export function headerLines(headers: readonly Header[], name: string): string[] {
  const values: string[] = [];
  for (const header of headers) {
    if (isNamed(header, name)) values.push(trimHttpWhitespace(header.value));
  }
  return values;
}

function isNamed(header: Header, name: string): boolean {
  // Most names differ in length, which is far cheaper to see than their case.
  return header.name.length === name.length && (header.name === name || header.name.toLowerCase() === name);
}

/**
 * The lines of that name joined with `, `, or null where there is none.
 * https://fetch.spec.whatwg.org/#concept-header-list-get
 */
export function headerValue(headers: readonly Header[], name: string): string | null {
  let joined: string | null = null;
  for (const header of headers) {
    if (!isNamed(header, name)) continue;
    const value = trimHttpWhitespace(header.value);
    joined = joined === null ? value : `${joined}, ${value}`;
  }
  return joined;
}

/** https://fetch.spec.whatwg.org/#concept-header-value-normalize */
export function trimHttpWhitespace(value: string): string {
  return /^[\t\n\r ]|[\t\n\r ]$/.test(value) ? trimOf('\t\n\r ', value) : value;
}

/**
 * The text without these characters at its ends. A regular expression would take a time that grows with the square of a
 * run of spaces, and a server may send 100,000 of them.
 */
export function trimOf(characters: string, text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && characters.includes(text.charAt(start))) start++;
  while (start < end && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}
