import { checkAllowCredentials, checkAllowOrigin } from '../../src/cors/cors-check';
import { browserErrorOf } from '../../src/diagnosis/codes';
import type { Verdict } from '../../src/diagnosis/diagnosis';
import { preflightChecks } from '../../src/exchange/preflight-checks';
import { blockingFinding, type ReportedExchange } from '../browser/report';
import { includesCredentials, isNoCors } from './case';
import { isSeen, type Observation } from './stage';

/** What the browser did with a request, as far as it can be told. */
export type Truth =
  | { readonly kind: 'passed' }
  /** `name` is its `Network.CorsError`. */
  | { readonly kind: 'blocked'; readonly name: string }
  /** Another failure, by its `net::ERR_…`. */
  | { readonly kind: 'failed'; readonly error: string }
  /** The page's code got an error, and nothing tells which. */
  | { readonly kind: 'error' }
  | { readonly kind: 'untold'; readonly why: string };

export type Comparison =
  | { readonly kind: 'agrees' }
  | { readonly kind: 'disagrees'; readonly how: string }
  /** We say that it cannot be told. */
  | { readonly kind: 'undetermined'; readonly why: string }
  /** What the browser stopped on hangs on a mode that nothing tells: the credentials mode, or `redirect: 'error'`. */
  | { readonly kind: 'either'; readonly why: string }
  /** The browser does not tell the test what it did. */
  | { readonly kind: 'unjudged'; readonly why: string };

/** The browser's word where its session sees the request, else the page's own. */
export function truthOf({ truth, pageSaw, job }: Observation): Truth {
  if (pageSaw?.startsWith('opaqueredirect')) return { kind: 'passed' };
  if (truth !== null) {
    if (truth.corsError !== null) return { kind: 'blocked', name: truth.corsError };
    if (truth.status !== null) return { kind: 'passed' };
    // The page lets go of a beacon whose redirect it does not like; the browser goes on with it.
    if (job.case.ask.by === 'beacon' && truth.errorText === 'net::ERR_ABORTED')
      return { kind: 'untold', why: 'the page let go of a beacon' };
    if (truth.errorText !== null) return { kind: 'failed', error: truth.errorText };
    return { kind: 'untold', why: 'the request never ended' };
  }
  if (isSeen(job.case.from)) return { kind: 'untold', why: 'the session did not see the request' };
  if (pageSaw === null || pageSaw === 'timeout')
    return { kind: 'untold', why: `a worker's ${job.case.ask.by} is not told why it failed` };
  return { kind: pageSaw === 'error' ? 'error' : 'passed' };
}

/** Holds our verdict, and our name for what the browser stopped on, against the truth. */
export function compare(observation: Observation): Comparison {
  const truth = truthOf(observation);
  const { exchange, job } = observation;
  if (truth.kind === 'untold') return { kind: 'unjudged', why: truth.why };
  if (exchange === null) {
    return isConcerned(observation, truth)
      ? { kind: 'disagrees', how: `${words(truth)}; it is not in the log` }
      : { kind: 'agrees' };
  }
  const { verdict, summary } = exchange.diagnosis;
  if (verdict === 'undetermined') return { kind: 'undetermined', why: `${words(truth)}: ${summary}` };
  const name = blockingFinding(exchange)?.browserError.chromium ?? null;
  const disagree: Extract<Comparison, { kind: 'disagrees' }> = {
    kind: 'disagrees',
    how: `${words(truth)}; we say ${verdict}${name === null ? '' : ` by ${name}`}`,
  };
  switch (truth.kind) {
    case 'passed':
      return isRightPass(observation, verdict) ? checkCredentials(observation) : disagree;
    case 'blocked':
      if (verdict !== 'blocked') return disagree;
      if (name === truth.name) return checkCredentials(observation);
      return hangsOnCredentials(observation, truth.name) ? { kind: 'either', why: disagree.how } : disagree;
    case 'failed':
      // No case cancels anything: whatever the browser calls it, it failed.
      if (verdict === 'not-cors') return { kind: 'agrees' };
      return name === 'CorsDisabledScheme' && refusesRedirects(job) ? { kind: 'either', why: disagree.how } : disagree;
    case 'error':
      return verdict === 'blocked' || verdict === 'not-cors' ? checkCredentials(observation) : disagree;
    default:
      return truth satisfies never;
  }
}

/** Its events at a redirect to a scheme without CORS are those of a request that follows. */
function refusesRedirects({ case: { ask } }: Observation['job']): boolean {
  return ask.by === 'fetch' && ask.redirect === 'error';
}

/** Nothing tells a redirect without a `Location` that the page got unread from one that it may read. */
function isRightPass({ pageSaw, job }: Observation, verdict: Verdict): boolean {
  if (pageSaw?.startsWith('opaqueredirect')) return verdict === 'opaque' || verdict === 'allowed';
  return verdict === (isNoCors(job.case.ask) ? 'opaque' : 'allowed');
}

/** Whether it belongs into the log: CORS was asked, or the page's code got an opaque answer, or CORP or ORB kept one. */
function isConcerned({ wentAbroad, job: { case: given } }: Observation, truth: Truth): boolean {
  if (truth.kind === 'blocked') return true;
  if (truth.kind === 'failed' && /BLOCKED_BY_(RESPONSE|ORB)/.test(truth.error)) return true;
  return wentAbroad && (given.ask.by === 'fetch' || !isNoCors(given.ask));
}

/**
 * Whether the browser's name is that of a request with credentials, and nothing that is seen tells the modes apart: the
 * answer is blocked under both, each time for another fault.
 */
function hangsOnCredentials({ exchange, job }: Observation, name: string): boolean {
  const hop = exchange?.hops.at(-1);
  if (hop === undefined || exchange?.request.credentials.mode !== 'unknown') return false;
  return includesCredentials(job.case.ask) && nameWithCredentials(hop) === name;
}

/** What the browser names first where credentials are included. */
function nameWithCredentials({ preflight, response, origin }: ReportedExchange['hops'][number]): string | null {
  if (response !== null) {
    const { headers } = response;
    const fault = checkAllowOrigin(headers, origin, 'include') ?? checkAllowCredentials(headers, 'include');
    return fault === null ? null : browserErrorOf(fault.kind, 'response').chromium;
  }
  if (!preflight?.response) return null;
  const asked = { ...preflight, requestId: '', response: null, startedAt: 0, endedAt: 0 };
  const failed = preflightChecks(asked, preflight.response, origin, 'include').find(({ fault }) => fault !== null);
  return failed?.fault == null ? null : browserErrorOf(failed.fault.kind, 'preflight').chromium;
}

/** What we infer of the credentials mode must be so; that it stays unknown is no error. */
function checkCredentials({ exchange, job }: Observation): Comparison {
  const mode = exchange?.request.credentials.mode ?? 'unknown';
  if (exchange?.request.mode === 'no-cors' || mode === 'unknown') return { kind: 'agrees' };
  const included = includesCredentials(job.case.ask);
  if ((mode === 'include') === included) return { kind: 'agrees' };
  return { kind: 'disagrees', how: `credentials are ${included ? '' : 'not '}included; we say ${mode}` };
}

function words(truth: Truth): string {
  switch (truth.kind) {
    case 'blocked':
      return `the browser blocked it by ${truth.name}`;
    case 'failed':
      return `it failed with ${truth.error}`;
    case 'passed':
      return 'it passed';
    case 'error':
      return 'the page got an error';
    case 'untold':
      return truth.why;
    default:
      return truth satisfies never;
  }
}
