import { blockingFinding } from '../browser/report';
import { isNoCors } from './case';
import type { Comparison } from './compare';
import { lastAnswered, seededFaults } from './seeded-faults';
import type { Observation } from './stage';

/**
 * Holds our verdict on a request that the page aborted against what may be said of it: that it was canceled, or what the
 * browser had decided before the page heard of it.
 */
export function compareAborted(observation: Observation): Comparison {
  const { exchange, job } = observation;
  if (exchange?.diagnosis.verdict === 'undetermined') {
    return { kind: 'undetermined', why: `the page aborted it: ${exchange.diagnosis.summary}` };
  }
  const verdict = exchange?.diagnosis.verdict ?? 'canceled';
  const faults = seededFaults(observation) ?? [];
  const cause = exchange === null ? null : (blockingFinding(exchange)?.code ?? null);
  const isDecided =
    (verdict === 'not-cors' && mayFail(observation)) ||
    (verdict === (isNoCors(job.case.ask) ? 'opaque' : 'allowed') && faults.length === 0) ||
    (verdict === 'blocked' && cause !== null && faults.some(({ code }) => code === cause));
  if (verdict === 'canceled' || isDecided) return { kind: 'agrees' };
  return { kind: 'disagrees', how: `the page aborted it; we say ${verdict}` };
}

/** Whether the network may be what the request fails by: some redirects lead to where none answers, or none goes. */
function mayFail(observation: Observation): boolean {
  const last = lastAnswered(observation)?.answer;
  const isCutOff = observation.job.case.hops.some(({ at }) => at === 'closed' || at === 'nowhere');
  return isCutOff || last?.drop === true || last?.headers.some(([name]) => name === 'Location') === true;
}
