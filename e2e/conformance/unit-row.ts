type Pairs = readonly (readonly [string, string])[];

/** A fault by Chromium's name for it, with what it was about; null: none. */
export interface UnitResult {
  readonly error: string | null;
  readonly parameter?: string | null;
  readonly accepts?: readonly string[];
}

/** One line of a unit test of Chromium. `fn` names the function; which of the rest is there depends on it. */
export interface UnitRow {
  readonly id: string;
  readonly fn: string;
  readonly expected: unknown;
  readonly name?: string;
  readonly value?: string;
  readonly headers?: Pairs;
  readonly requestHeaders?: Pairs;
  readonly input?: string;
  readonly accepts?: readonly string[];
  readonly allowOrigin?: string | null;
  readonly allowCredentials?: string | null;
  readonly allowMethods?: string;
  readonly allowHeaders?: string;
  readonly method?: string;
  readonly credentials?: 'omit' | 'same-origin' | 'include';
  readonly origin?: string;
  readonly status?: number;
  readonly nonWildcardRequestHeadersSupport?: boolean;
  // For whole loads:
  readonly url?: string;
  readonly requestedUrl?: string;
  readonly mode?: 'cors' | 'no-cors' | 'same-origin';
  readonly redirect?: 'follow' | 'error';
  readonly revalidating?: boolean;
  readonly networkRequest?: boolean;
  readonly preflights?: readonly UnitAnswer[];
  readonly redirects?: readonly UnitAnswer[];
  readonly response?: UnitAnswer;
}

export interface UnitAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}
