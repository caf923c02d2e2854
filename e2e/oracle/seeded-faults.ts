import type { FindingCode } from '../../src/diagnosis/codes';
import { includesCredentials, isNoCors } from './case';
import type { Received } from './plan';
import type { Seed, WordList } from './seed';
import type { Observation } from './stage';

/** A fault that is to be found. */
export interface SeededFault {
  readonly code: FindingCode;
  readonly hop: number;
  readonly on: 'preflight' | 'response';
  readonly header: string | null;
  /** The request header that is not allowed. */
  readonly name?: string;
}

/**
 * Which of the faults that the generator has seeded lie in the answer that came last, in the browser's order, worked out
 * from the seeds and from what the servers received alone. The answers before it passed, or it would not have come.
 * Null: not known, since a fix has changed that answer.
 *
 * @param isIncluded whether credentials are taken as included
 */
export function seededFaults(
  observation: Observation,
  isIncluded = includesCredentials(observation.job.case.ask),
): readonly SeededFault[] | null {
  const { job } = observation;
  const last = lastAnswered(observation);
  if (last === null || last.answer.drop || isNoCors(job.case.ask)) return [];
  const { hop, on, answer } = last;
  if (answer.seeds === undefined) return null;
  const seeds = answer.seeds;
  const seed = <const P extends Seed['in']>(part: P) =>
    seeds.find((one): one is Extract<Seed, { in: P }> => one.in === part) ?? null;
  const found = (code: FindingCode | null, header: string | null): SeededFault[] =>
    code === null ? [] : [{ code, hop, on, header }];

  const isOne = observation.family === 'firefox' && isOneToFirefox(last);
  const isChecked = on === 'preflight' ? !isHomePreflight(observation, last) : isAbroad(observation, hop);
  const origin = isChecked && !isOne ? seed('origin') : null;
  const corsFaults = [
    ...found(originCode(origin, last.origin ?? observation.origin, isIncluded), 'access-control-allow-origin'),
    ...found(
      isChecked && isIncluded && seed('credentials') !== null ? 'acac-not-true' : null,
      'access-control-allow-credentials',
    ),
  ];
  if (on === 'response') {
    const location = seed('location');
    const isBlocked = observation.truth !== null && observation.truth.corsError !== null;
    const isSilent = location?.isRefused === true && !isBlocked;
    return [...corsFaults, ...(isSilent ? [] : found(locationCode(location, observation, hop), 'location'))];
  }
  const status = seed('status');
  const isRedirect = status?.code === 'preflight-redirect';
  const { methods, headers } = { methods: seed('methods'), headers: seed('headers') };
  const faults = [
    ...(isRedirect ? found('preflight-redirect', null) : []),
    ...corsFaults,
    ...(status !== null && !isRedirect ? found('preflight-status', null) : []),
    ...found(methods?.isReadable === false ? 'acam-unparsable' : null, 'access-control-allow-methods'),
    ...found(headers?.isReadable === false ? 'acah-unparsable' : null, 'access-control-allow-headers'),
    ...(isMethodAllowed(methods, last, isIncluded) ? [] : found('method-not-allowed', 'access-control-allow-methods')),
    ...namesNotAllowed(headers, last, isIncluded).map(
      (name): SeededFault => ({ code: 'header-not-allowed', hop, on, header: 'access-control-allow-headers', name }),
    ),
  ];
  return observation.family === 'firefox' ? inFirefoxsOrder(faults) : faults;
}

/** Firefox looks at the origin first, and at the method before it reads the list of headers. */
const FIREFOXS_ORDER = [
  /^ac(ao|ac)-/,
  /^preflight-redirect$/,
  /^preflight-status$/,
  /^acam-/,
  /^method-/,
  /^acah-/,
  /^header-/,
];

/** Of two lines that it does not count, Firefox lets an empty one go: what is left is one value. */
function isOneToFirefox({ answer }: Received): boolean {
  const lines = answer.headers.filter(([name]) => name.toLowerCase() === 'access-control-allow-origin');
  const counted = lines.filter(([name]) => name === 'Access-Control-Allow-Origin');
  return lines.length > 1 && counted.length < 2 && lines.filter(([, value]) => value !== '').length < 2;
}

function inFirefoxsOrder(faults: readonly SeededFault[]): SeededFault[] {
  const rank = ({ code }: SeededFault) => FIREFOXS_ORDER.findIndex((codes) => codes.test(code));
  return faults.toSorted((a, b) => rank(a) - rank(b));
}

/**
 * What the last answer to the page's request was for, or null where none came. Where the browser stopped on an answer and
 * no server was asked for it, it is an earlier one out of the HTTP cache.
 */
export function lastAnswered({ received, truth, family }: Observation): Received | null {
  const last = received.at(-1) ?? null;
  const name = truth?.corsError ?? null;
  // Firefox's names do not tell, and what it loads without CORS it keeps apart.
  if (family === 'firefox' || last?.on !== 'preflight' || name === null || isOnPreflight(name)) return last;
  return received.findLast(({ on, hop }) => on === 'response' && hop === last.hop) ?? last;
}

/** Whether a `Network.CorsError` is about a preflight. */
export function isOnPreflight(name: string): boolean {
  return /^Preflight|PreflightResponse$/.test(name);
}

/** A preflight that goes back to the origin that it names has to allow none. */
function isHomePreflight({ job, origin }: Observation, { hop, origin: named }: Received): boolean {
  return job.case.hops[hop]?.at === 'app' && named === origin && origin !== 'null';
}

function originCode(
  seed: Extract<Seed, { in: 'origin' }> | null,
  origin: string,
  isIncluded: boolean,
): FindingCode | null {
  const code = (origin === 'null' ? seed?.ofOpaque : seed?.code) ?? null;
  return code === 'acao-wildcard-with-credentials' && !isIncluded ? null : code;
}

/** A user name is forbidden where the request has left its origin, or leaves it so. */
function locationCode(
  seed: Extract<Seed, { in: 'location' }> | null,
  observation: Observation,
  hop: number,
): FindingCode | null {
  if (seed?.code !== 'redirect-userinfo') return seed?.code ?? null;
  return isAbroad(observation, hop + 1) ? seed.code : null;
}

function isMethodAllowed(seed: WordList | null, { requestMethod }: Received, isIncluded: boolean): boolean {
  if (seed === null || ['GET', 'HEAD', 'POST'].includes(requestMethod)) return true;
  return seed.words.includes(requestMethod) || (!isIncluded && seed.words.includes('*'));
}

function namesNotAllowed(
  seed: WordList | null,
  { requestHeaderNames }: Received,
  isIncluded: boolean,
): readonly string[] {
  if (seed === null || (!isIncluded && seed.words.includes('*'))) return [];
  return requestHeaderNames.filter((name) => !seed.words.includes(name));
}

/** Whether the request has left its origin by this hop. */
function isAbroad({ job: { case: given } }: Observation, hop: number): boolean {
  return given.from === 'sandbox' || given.hops.slice(0, hop + 1).some(({ at }) => at !== 'app');
}
