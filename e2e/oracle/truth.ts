import type { Observation } from './stage';

/** What the browser did with a request, as far as it can be told. */
export type Truth =
  | { readonly kind: 'passed' }
  /** `name` is its `Network.CorsError`. */
  | { readonly kind: 'blocked'; readonly name: string }
  /** Another failure, by its `net::ERR_…`. */
  | { readonly kind: 'failed'; readonly error: string }
  /** The page did not get it, and the browser does not tell why. */
  | { readonly kind: 'stopped' }
  /** The page aborted it before the browser had decided anything. */
  | { readonly kind: 'aborted' }
  | { readonly kind: 'untold'; readonly why: string };

const ABORTED = 'net::ERR_ABORTED';

/** The browser's word; of an opaque redirect, and of what it never began, the page's. */
export function truthOf({ truth, pageSaw, job }: Observation): Truth {
  if (pageSaw?.startsWith('opaqueredirect')) return { kind: 'passed' };
  if (truth === null) {
    if (pageSaw === 'aborted') return { kind: 'aborted' };
    return { kind: 'untold', why: `the session of the ${job.case.from} did not see the ${job.case.ask.by}` };
  }
  if (truth.corsError !== null) return { kind: 'blocked', name: truth.corsError };
  if (truth.status !== null) return { kind: 'passed' };
  if (pageSaw === 'aborted' && truth.errorText === ABORTED) return { kind: 'aborted' };
  // The page lets go of a beacon whose redirect it does not like; the browser goes on with it.
  if (job.case.ask.by === 'beacon' && truth.errorText === ABORTED)
    return { kind: 'untold', why: 'the page let go of a beacon' };
  if (truth.errorText !== null) return { kind: 'failed', error: truth.errorText };
  if (truth.ended && pageSaw === 'error') return { kind: 'stopped' };
  return { kind: 'untold', why: 'the request never ended' };
}

/** The truth in a few words. */
export function truthWords(truth: Truth): string {
  switch (truth.kind) {
    case 'blocked':
      return `the browser blocked it by ${truth.name}`;
    case 'failed':
      return `it failed with ${truth.error}`;
    case 'passed':
      return 'it passed';
    case 'stopped':
      return 'the page did not get it';
    case 'aborted':
      return 'the page aborted it';
    case 'untold':
      return truth.why;
    default:
      return truth satisfies never;
  }
}
