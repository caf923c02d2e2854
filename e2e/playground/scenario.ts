import type { FindingCode } from '../../src/diagnosis/codes';
import type { Verdict } from '../../src/diagnosis/diagnosis';
import type { Answer } from './answer';
import type { Origins } from './origins';

/** What a server answers at one URL. Where an answer is left out, the browser is not expected to ask. */
export interface Route {
  readonly preflight?: Answer;
  readonly actual?: Answer;
}

/** What has to come out, as Chromium itself judges. */
export interface Expected {
  readonly verdict: Verdict;
  /** The finding that names what stopped the request; `blocking` where that is CORS. */
  readonly cause: FindingCode | null;
  /** `Network.CorsError` of the DevTools protocol. */
  readonly corsError: string | null;
  /** What the server answered last to the actual request, else to its preflight; null where it answered neither. */
  readonly status: number | null;
}

/** One way in which CORS works, breaks, or seems to. */
export interface Scenario extends Route {
  readonly id: string;
  /** Unique, since it names the button. */
  readonly title: string;
  /** One sentence: what is wrong. */
  readonly explains: string;
  /** What the code asks for. */
  readonly url: string;
  /** The body of an async function, shown and run as it stands here. */
  readonly code: string;
  /** The URLs that redirects lead to. */
  readonly further?: Readonly<Record<string, Route>>;
  readonly expected: Expected;
}

export interface Group {
  readonly id: string;
  readonly title: string;
  /** One sentence that all of its scenarios share. */
  readonly about: string;
  readonly scenarios: readonly Scenario[];
}

export type GroupOf = (origins: Origins) => Group;

export function allowed(status: number): Expected {
  return { verdict: 'allowed', cause: null, corsError: null, status };
}

export function blocked(cause: FindingCode, corsError: string, status: number | null): Expected {
  return { verdict: 'blocked', cause, corsError, status };
}

export function notCors(cause: FindingCode, status: number | null = null): Expected {
  return { verdict: 'not-cors', cause, corsError: null, status };
}
