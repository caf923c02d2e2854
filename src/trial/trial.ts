import type { Header } from '../cors/headers';

/** How a trial edits the answers to one method at one URL. */
export interface AnswerEdit {
  /** Without a fragment. */
  readonly url: string;
  /** `OPTIONS` for a preflight. */
  readonly method: string;
  /** Each replaces every line of its name. Names in lower case. */
  readonly set: readonly Header[];
  /** Names in lower case. */
  readonly remove: readonly string[];
}

/** A fix as the browser can try it. Plain data: the panel makes it, and the background applies it. */
export interface TrialPlan {
  /** Whose fix it is. */
  readonly exchangeId: string;
  readonly method: string;
  readonly url: string;
  readonly edits: readonly AnswerEdit[];
}

/** A plan that is, or was, applied to a tab. */
export interface Trial extends TrialPlan {
  readonly tabId: number;
  /** Milliseconds since the epoch; between the two a request may have been answered by its edits. */
  readonly since: number;
  /** Null while it is on. */
  readonly until: number | null;
}

/** What is told of a trial that is on. */
export type TrialOn = Pick<Trial, 'exchangeId' | 'method' | 'url' | 'since'>;
