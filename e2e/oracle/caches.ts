import type { FindingCode } from '../../src/diagnosis/codes';
import type { Received } from './plan';
import { lastAnswered } from './seeded-faults';
import type { Observation } from './stage';

/** What the servers received tells what came from a cache. How the report has it otherwise, or null: it has it right. */
export function checkCaches(observation: Observation): string | null {
  return checkHttpCache(observation) ?? checkPreflightCache(observation);
}

/** A blocked answer is out of the HTTP cache where no server was asked for it; then the report says so. */
function checkHttpCache(observation: Observation): string | null {
  const { job, received, exchange } = observation;
  if (job.case.earlier === undefined || exchange?.diagnosis.verdict !== 'blocked') return null;
  const wasAsked = received.some(({ on, origin }) => on === 'response' && origin !== null);
  const isCached = !wasAsked && lastAnswered(observation)?.on === 'response';
  if (has(exchange, 'cached-without-cors') === isCached) return null;
  return isCached
    ? 'the answer is out of the HTTP cache, which is not said'
    : 'the answer is none out of the HTTP cache';
}

/** Headers that the browser also sets by itself, by which it cannot be told that a request needs a preflight. */
const AMBIGUOUS = new Set(['authorization', 'cache-control', 'if-none-match']);

/** Of the same request twice, the second has its preflight from the cache where the servers saw one only. */
function checkPreflightCache({ job, received, exchange, family }: Observation): string | null {
  if (!job.case.isRepeated || exchange === null) return null;
  for (const [hop] of exchange.hops.entries()) {
    const arrived = received.filter((one) => one.hop === hop);
    if (arrived.some(({ answer }) => answer.drop)) return null;
    const isCached = count(arrived, 'preflight') === 1 && count(arrived, 'response') === 2;
    const isSaid = exchange.diagnosis.findings.some((one) => one.code === 'preflight-from-cache' && one.hop === hop);
    if (isSaid && !isCached) return `hop ${hop} has no preflight from the cache`;
    const isShown = arrived.some((one) => showsItsNeed(one) && !(family === 'firefox' && hasLostItsBody(job, one)));
    if (isCached && !isSaid && isShown) return `hop ${hop} has its preflight from the cache`;
  }
  return null;
}

/** Whether the request itself, without its preflight, shows that it needs one. An upload listener leaves no trace. */
function showsItsNeed({ on, requestMethod, requestHeaderNames }: Received): boolean {
  if (on !== 'preflight') return false;
  const isUnsafeMethod = !['GET', 'HEAD', 'POST'].includes(requestMethod);
  return isUnsafeMethod || requestHeaderNames.some((name) => !AMBIGUOUS.has(name));
}

/** Where a redirect has made a GET of it, Firefox asks for the header of a body that the request no longer has. */
function hasLostItsBody(
  { case: { ask } }: Observation['job'],
  { requestMethod, requestHeaderNames }: Received,
): boolean {
  const hadBody = 'method' in ask && ask.method.toUpperCase() !== 'GET';
  return hadBody && requestMethod === 'GET' && requestHeaderNames.includes('content-type');
}

function count(received: readonly Received[], on: Received['on']): number {
  return received.filter((one) => one.on === on).length;
}

function has({ diagnosis }: NonNullable<Observation['exchange']>, code: FindingCode): boolean {
  return diagnosis.findings.some((found) => found.code === code);
}
