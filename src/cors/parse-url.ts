/**
 * The URL that a text says, or null where it says none. It is `URL.parse`, which Node has only since version 22. Not
 * `URL.canParse`: Node 20 and 22 say no to a host such as `bücher.example` once they have optimized the call.
 */
export function parseUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
