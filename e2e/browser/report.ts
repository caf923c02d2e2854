import type { FindingCode } from '../../src/diagnosis/codes';
import type { Finding } from '../../src/diagnosis/diagnosis';
import type { Report, ReportedExchange } from '../../src/report/report';

export type { Report, ReportedExchange };

/** The finding that the browser stopped on. */
export function blockingFinding({ diagnosis }: ReportedExchange): Finding | null {
  return diagnosis.findings.find(({ severity }) => severity === 'blocking') ?? null;
}

/** The code of what stopped the request. */
export function causeOf(exchange: ReportedExchange): FindingCode | null {
  return blockingFinding(exchange)?.code ?? null;
}

/** What the server answered last to the actual request, else to a preflight; null where it answered neither. */
export function realStatus({ hops }: ReportedExchange): number | null {
  const last = hops.findLast(({ response }) => response !== null)?.response;
  const preflight = hops.findLast((hop) => hop.preflight?.response)?.preflight?.response;
  return last?.status ?? preflight?.status ?? null;
}
