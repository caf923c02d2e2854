import type { Header } from '../cors/headers';
import type { Credentials, Diagnosis } from '../diagnosis/diagnosis';
import type { CallSite, Exchange, Hop, RequestMode } from '../exchange/exchange';

/** The exported report, version 1; docs/report.schema.json says the same. */
export interface Report {
  readonly format: 'cors-diagnosis';
  readonly version: 1;
  readonly generator: { readonly name: string; readonly version: string; readonly browser: string };
  readonly exportedAt: string;
  readonly page: { readonly url: string } | null;
  readonly redacted: boolean;
  /** Exchanges of this tab that were let go because the log was full. */
  readonly dropped: number;
  readonly exchanges: readonly ReportedExchange[];
}

export interface ReportedExchange {
  readonly id: string;
  readonly startedAt: string;
  readonly durationMs: number | null;
  readonly request: {
    readonly url: string;
    readonly method: string;
    readonly origin: string;
    readonly resourceType: string;
    readonly mode: RequestMode;
    readonly credentials: Credentials;
    readonly frameId?: number;
    readonly callSite: CallSite | null;
  };
  readonly hops: readonly ReportedHop[];
  readonly outcome: { readonly kind: Exchange['outcome']['kind']; readonly error: string | null };
  /** The browser began to hand the answer to the page. */
  readonly passed: boolean;
  readonly redirectMode: Exchange['redirectMode'];
  readonly earlierCredentials: Exchange['earlierCredentials'];
  readonly diagnosis: Omit<Diagnosis, 'credentials'>;
  readonly documentUrl: string | null;
  readonly shared: boolean;
  /** Preflight tried a fix on it, and may have edited its answers. */
  readonly tried?: true;
  /** Some of its events came while nobody could hear them, or may have: what is not here proves nothing. */
  readonly missed?: true;
}

export interface ReportedResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly Header[];
  readonly fromCache: boolean | null;
  /** Names that another extension or DevTools changed on the way, lower case. */
  readonly changedHeaders?: readonly string[];
  /** As the browser judged them, where they were changed. */
  readonly judgedHeaders?: readonly Header[];
  readonly httpVersion: string | null;
}

export interface ReportedPreflight {
  readonly requestMethod: string;
  /** Only where it is another one than its hop's. */
  readonly origin?: string;
  readonly requestHeaderNames: readonly string[];
  readonly response: ReportedResponse | null;
  readonly error: string | null;
  readonly startedAt: string;
  readonly durationMs: number | null;
}

export interface ReportedHop {
  readonly url: string;
  readonly method: string;
  readonly origin: string;
  readonly preflight: ReportedPreflight | null;
  /** False where the request never left the browser. */
  readonly sent: boolean;
  readonly withheldCookie: Hop['withheldCookie'];
  readonly requestHeaders: readonly Header[];
  readonly response: ReportedResponse | null;
  readonly redirectedTo: string | null;
  readonly startedAt: string;
  readonly durationMs: number | null;
  readonly internal: boolean;
}
