import type { Fault } from '../../exchange/checks';
import { faultPredicate } from './fault-predicate';

interface Stop {
  readonly fault: Fault;
  /** What the answer is judged against. */
  readonly origin: string;
  readonly status: number;
  /** How many faults would follow. */
  readonly more: number;
}

function following(more: number): string {
  return more === 0 ? '' : ` (${more} more ${more === 1 ? 'fault follows' : 'faults follow'})`;
}

/** What became of a request, in a sentence that a tired person understands. */
export const SUMMARY = {
  allowed: (status: number | null) =>
    status === null
      ? 'The browser let your code read the answer.'
      : `The browser let your code read the answer (${status}).`,
  opaqueRedirect:
    "Your code asked for redirect: 'manual', so it got an opaque redirect: status 0, no headers, no body.",
  opaque: "The answer is opaque: mode 'no-cors' lets your code send the request but read nothing of the answer.",
  canceled: (method: string) => `The page canceled this ${method} itself; CORS did not stop it.`,
  pending: (method: string) => `The ${method} is still under way.`,
  /** `failure` is a whole sentence that says why; null where none is known. */
  notCors: (failure: string | null) => (failure === null ? 'Not CORS: the network failed.' : `Not CORS: ${failure}`),

  blocked: 'The browser blocked this request.',
  blockedByPreflight({ fault, origin, status, more }: Stop, method: string): string {
    const failed = status >= 400 && fault.kind !== 'preflight-status' ? `is ${status} and ` : '';
    return `The answer to the preflight (OPTIONS) ${failed}${faultPredicate(fault, origin)}, so the browser never sent the ${method}${following(more)}.`;
  },
  blockedFromCache: ({ fault, origin, more }: Stop) =>
    `The browser took this answer out of its HTTP cache, and it ${faultPredicate(fault, origin)}; the server was not asked${following(more)}.`,
  blockedAnswer: ({ fault, origin, status, more }: Stop) =>
    status >= 500
      ? `The server failed with ${status}, and its answer ${faultPredicate(fault, origin)}, so the browser kept it from your code${following(more)}.`
      : `The server answered ${status}, but its answer ${faultPredicate(fault, origin)}, so the browser kept it from your code${following(more)}.`,

  redirectNotFollowed:
    "The redirect was not followed: your code asked for redirect: 'manual' or 'error', or canceled the request just then. The browser does not tell which.",
  allowedButMissed:
    'The browser let your code read the answer. It stopped Preflight meanwhile, so a part of the request is missing here.',
  missed:
    'The browser stopped Preflight while this request was under way, so a part of it is missing here. Make the request again.',
  endMissed:
    'The browser stopped Preflight while this request was under way, so its end may be missing here. Make the request again.',
  passedAgainstHeaders:
    'The page says that it got the answer, although the headers do not allow it. The browser does not tell which is true.',
  untold: 'The answer came, and the browser does not tell whether your code got it: its headers alone leave that open.',
  endedBeforeAnswer: 'The browser ended this request before an answer came and does not tell why.',
  stoppedAgainstHeaders: 'The browser stopped this request although its headers look right, and does not tell why.',
};
