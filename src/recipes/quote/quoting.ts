/** How one language writes a text of visible ASCII as a literal. */
export interface Quoting {
  /** The literal, its quotes included. The text holds nothing that `refuses` finds. */
  readonly quote: (text: string) => string;
  /** What cannot be written there, or means something else. */
  readonly refuses: RegExp;
}

/** Finds nothing. */
export const NOTHING = /(?!)/;

/** A backslash before each of these characters. */
export function escaped(text: string, characters: RegExp): string {
  return text.replace(characters, '\\$&');
}
