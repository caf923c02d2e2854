import type { CredentialsMode } from '../cors/credentials-mode';
import type { FindingCode } from './codes';

export type Verdict =
  | 'allowed'
  /** CORS, or Local Network Access, kept the answer from the page. */
  | 'blocked'
  /** It failed for another reason. */
  | 'not-cors'
  /** Mode `no-cors`: the page may not read the answer. */
  | 'opaque'
  | 'canceled'
  | 'pending'
  /** The browser does not tell, and the headers leave it open. */
  | 'undetermined';

/** What a finding, a step or a change is about. */
export type Subject = 'request' | 'preflight' | 'response' | 'network';

/**
 * `blocking`: what the browser stopped on, at most one. `next`: would block as soon as the ones before it
 * are mended. `warning`: works, but should not stay. `note`: worth knowing.
 */
export type Severity = 'blocking' | 'next' | 'warning' | 'note';

export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Index into the exchange's hops. */
  readonly hop: number;
  readonly on: Subject;
  /** The response header to change, lower case. */
  readonly header: string | null;
  /** What was there; null: absent. */
  readonly actual: string | null;
  /** A value that would pass. */
  readonly expected: string | null;
  /** One plain sentence. */
  readonly message: string;
  readonly browserError: { readonly chromium: string | null; readonly firefox: string | null };
  readonly learnMore: string | null;
}

export type StepState = 'passed' | 'failed' | 'not-reached' | 'assumed';

/** One thing that the browser checks, in its order. */
export interface Step {
  readonly id: string;
  readonly hop: number;
  readonly on: Subject;
  readonly state: StepState;
  readonly text: string;
}

/** One edit to the server's answers. All of a fix's changes together make the request pass. */
export interface Change {
  readonly hop: number;
  readonly on: 'preflight' | 'response';
  /** `set-header` replaces every line of that name by this one. */
  readonly action: 'set-header' | 'remove-header' | 'set-status';
  /** Lower case; null for `set-status`. */
  readonly name: string | null;
  /** Null for `remove-header`; a number in digits for `set-status`. */
  readonly value: string | null;
}

export interface Fix {
  readonly changes: readonly Change[];
  /** What could not be seen and was taken as given, one sentence each. */
  readonly assumes: readonly string[];
}

/** The request's credentials mode, known or inferred. */
export interface Credentials {
  readonly mode: CredentialsMode | 'unknown';
  /** One sentence: how that is known. */
  readonly evidence: string;
}

export interface Diagnosis {
  readonly verdict: Verdict;
  readonly summary: string;
  /** The status that the server really answered, where the page and the console were not told. */
  readonly hiddenStatus: number | null;
  readonly credentials: Credentials;
  readonly findings: readonly Finding[];
  readonly fix: Fix | null;
  readonly steps: readonly Step[];
}
