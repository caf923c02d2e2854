/** Headers as a case file has them: several lines of one name are joined by a line feed. */
export type HeaderRecord = Readonly<Record<string, string>>;

export interface Answer {
  readonly status: number;
  readonly headers: HeaderRecord;
}

/** One request to one URL, and what came back. */
export interface RowHop {
  readonly url: string;
  readonly method: string;
  readonly preflight: { readonly requestHeaders: HeaderRecord; readonly response: Answer | null } | null;
  readonly sent: HeaderRecord | null;
  readonly response: Answer | null;
}

/** What Chromium made of it. */
export interface Truth {
  readonly outcome: 'pass' | 'fail';
  /** As in `fetch`; absent for XHR. */
  readonly responseType?: string;
  readonly corsError?: string | null;
  readonly netError?: string | null;
}

/** A case: what a page asked for, what the servers answered, and what Chromium made of it. */
export interface Row {
  readonly id: string;
  readonly pageOrigin: string;
  readonly request: {
    readonly url: string;
    readonly method: string;
    readonly mode: 'cors' | 'no-cors' | 'same-origin';
    readonly credentials: 'omit' | 'same-origin' | 'include';
    readonly redirect: 'follow' | 'manual' | 'error';
  };
  readonly exchange: readonly RowHop[];
  readonly chromium156: Truth;
  readonly disputed?: string;
  readonly replayable: boolean;
  readonly replayNote?: string;
}
