/** What a parser finds in a text: how it is built, without its strings, and its strings. */
export interface Parsed {
  readonly shape: string;
  readonly strings: readonly string[];
}

/** A real parser of a language. It throws where a text does not parse. */
export interface Parser {
  readonly name: string;
  /** False where it is not installed. */
  readonly isThere: () => boolean;
  readonly parse: (texts: readonly string[]) => Promise<readonly Parsed[]>;
}
