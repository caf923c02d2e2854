import { escaped, NOTHING, type Quoting } from './quoting';

/**
 * Go, Java, C# and JSON write visible ASCII alike: in double quotes, with a backslash before `"` and `\`.
 * https://go.dev/ref/spec#String_literals, https://docs.oracle.com/javase/specs/jls/se21/html/jls-3.html#jls-3.10.5,
 * https://learn.microsoft.com/dotnet/csharp/language-reference/builtin-types/reference-types#string-literals,
 * https://www.rfc-editor.org/rfc/rfc8259#section-7
 *
 * Java reads `\u` before it reads strings, but not after a second backslash, and an escaped one always is.
 */
export const doubleQuoted: Quoting = {
  quote: (text) => `"${escaped(text, /["\\]/g)}"`,
  refuses: NOTHING,
};

/** The literals with commas between them. */
export function doubleQuotedList(values: readonly string[]): string {
  return values.map(doubleQuoted.quote).join(', ');
}
