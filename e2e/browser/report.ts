import type { FindingCode } from '../../src/diagnosis/codes';
import type { Verdict } from '../../src/diagnosis/diagnosis';

/** What the tests read of an exported JSON report; docs/report.schema.json has all of it. */
export interface Report {
  readonly page: { readonly url: string } | null;
  readonly dropped?: number;
  readonly exchanges: readonly ReportedExchange[];
}

export interface ReportedExchange {
  readonly id: string;
  readonly request: { readonly url: string; readonly method: string; readonly origin: string; readonly mode: string };
  readonly hops: readonly ReportedHop[];
  readonly outcome: { readonly kind: 'completed' | 'failed' | 'pending'; readonly error: string | null };
  readonly shared?: boolean;
  readonly diagnosis: {
    readonly verdict: Verdict;
    readonly summary: string;
    readonly hiddenStatus?: number | null;
    readonly findings: readonly ReportedFinding[];
  };
}

export interface ReportedHop {
  readonly url: string;
  readonly method: string;
  readonly preflight: {
    readonly requestMethod: string;
    readonly requestHeaderNames: readonly string[];
    readonly response: ReportedResponse | null;
  } | null;
  readonly response: ReportedResponse | null;
}

export interface ReportedResponse {
  readonly status: number;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
}

export interface ReportedFinding {
  readonly code: FindingCode;
  readonly severity: 'blocking' | 'next' | 'warning' | 'note';
  readonly browserError: { readonly chromium: string | null };
}

/** The finding that the browser stopped on. */
export function blockingFinding({ diagnosis }: ReportedExchange): ReportedFinding | null {
  return diagnosis.findings.find(({ severity }) => severity === 'blocking') ?? null;
}

/** The code of what stopped the request: of the blocking finding, or of the one that says why it is not CORS. */
export function causeOf(exchange: ReportedExchange): FindingCode | null {
  const { verdict, findings } = exchange.diagnosis;
  const cause = blockingFinding(exchange) ?? (verdict === 'not-cors' ? findings[0] : undefined);
  return cause?.code ?? null;
}

/** What the server answered last to the actual request, else to a preflight; null where it answered neither. */
export function realStatus({ hops }: ReportedExchange): number | null {
  const last = hops.findLast(({ response }) => response !== null)?.response;
  const preflight = hops.findLast((hop) => hop.preflight?.response)?.preflight?.response;
  return last?.status ?? preflight?.status ?? null;
}
