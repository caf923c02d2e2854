/** The URL that a text says, or null where it says none. It is `URL.parse`, which Node has only since version 22. */
export function parseUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
