import type { Verdict } from '../../src/diagnosis/diagnosis';
import { blockingFinding } from '../browser/report';
import { compareAborted } from './aborted';
import { checkCaches } from './caches';
import { includesCredentials, isNoCors } from './case';
import type { Observation } from './stage';
import { type Truth, truthOf, truthWords } from './truth';

export type Comparison =
  | { readonly kind: 'agrees' }
  | { readonly kind: 'disagrees'; readonly how: string }
  /** We say that it cannot be told. */
  | { readonly kind: 'undetermined'; readonly why: string }
  /** Nothing tells the credentials mode: we name the fault of a request without them, and say the browser's name too. */
  | { readonly kind: 'other-mode'; readonly why: string }
  /** What the browser stopped on hangs on the redirect mode, which nothing tells. */
  | { readonly kind: 'redirect-mode'; readonly why: string }
  /** A list in one header line and two lines are joined alike, and the browser has a name for each. */
  | { readonly kind: 'list-or-lines'; readonly why: string }
  /** The browser does not tell the test what it did. */
  | { readonly kind: 'unjudged'; readonly why: string };

const AGREES: Comparison = { kind: 'agrees' };

/** Holds our verdict, and our name for what the browser stopped on, against the truth. */
export function compare(observation: Observation): Comparison {
  const truth = truthOf(observation);
  const { exchange, job, family } = observation;
  if (truth.kind === 'untold') return { kind: 'unjudged', why: truth.why };
  if (truth.kind === 'aborted') return compareAborted(observation);
  if (exchange === null) {
    return isConcerned(observation, truth)
      ? { kind: 'disagrees', how: `${truthWords(truth)}; it is not in the log` }
      : AGREES;
  }
  const { verdict, summary } = exchange.diagnosis;
  if (verdict === 'undetermined') return { kind: 'undetermined', why: `${truthWords(truth)}: ${summary}` };
  const blocking = blockingFinding(exchange);
  const name = blocking?.browserError[family] ?? null;
  const how = `${truthWords(truth)}; we say ${verdict}${name === null ? '' : ` by ${name}`}`;
  switch (truth.kind) {
    case 'passed':
      return isRightPass(observation, verdict) ? checkRest(observation) : { kind: 'disagrees', how };
    case 'blocked':
      if (verdict !== 'blocked') return { kind: 'disagrees', how };
      if (name === truth.name) return checkRest(observation);
      // With another mode than `follow`, Firefox has another word for a preflight that is redirected.
      if (blocking?.code === 'preflight-redirect' && !followsRedirects(job) && family === 'firefox') {
        return { kind: 'redirect-mode', why: how };
      }
      if (isListOrLines(observation, truth.name)) return { kind: 'list-or-lines', why: how };
      return saysOtherName(observation, truth.name) ? { kind: 'other-mode', why: how } : { kind: 'disagrees', how };
    case 'failed':
      // Whatever the browser calls it, it failed.
      if (verdict === 'not-cors') return AGREES;
      // Of a redirect out of the web, Firefox's console has its own words, or those for all that fails.
      if (name === truth.error || (family === 'firefox' && blocking?.code === 'scheme-not-cors')) {
        return checkRest(observation);
      }
      return blocking?.code === 'scheme-not-cors' && refusesRedirects(job)
        ? { kind: 'redirect-mode', why: how }
        : { kind: 'disagrees', how };
    case 'stopped':
      if (verdict === 'blocked') return checkRest(observation);
      return verdict === 'not-cors' ? AGREES : { kind: 'disagrees', how };
    default:
      return truth satisfies never;
  }
}

/** Whether a list in one line was taken for two lines. */
function isListOrLines({ exchange, family }: Observation, name: string): boolean {
  const code = exchange === null ? null : blockingFinding(exchange)?.code;
  return family === 'firefox' && code === 'acao-multiple' && name === 'CORSAllowOriginNotMatchingOrigin';
}

function followsRedirects({ case: { ask } }: Observation['job']): boolean {
  return ask.by !== 'fetch' || (ask.redirect ?? 'follow') === 'follow';
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

/** Whether the note that the credentials mode is not known tells the browser's name for a request with credentials. */
function saysOtherName({ exchange, job }: Observation, name: string): boolean {
  const note = exchange?.diagnosis.findings.find(({ code }) => code === 'credentials-unknown');
  return includesCredentials(job.case.ask) && note?.message.includes(` ${name}.`) === true;
}

function checkRest(observation: Observation): Comparison {
  const how = checkCredentials(observation) ?? checkCaches(observation);
  return how === null ? AGREES : { kind: 'disagrees', how };
}

/** What we infer of the credentials mode must be so; that it stays unknown is no error. */
function checkCredentials({ exchange, job }: Observation): string | null {
  const mode = exchange?.request.credentials.mode ?? 'unknown';
  if (exchange?.request.mode === 'no-cors' || mode === 'unknown') return null;
  const included = includesCredentials(job.case.ask);
  if ((mode === 'include') === included) return null;
  return `credentials are ${included ? '' : 'not '}included; we say ${mode}`;
}
