import { diagnose } from '../diagnosis/diagnose';
import { changedCorsHeaders } from '../exchange/changed-headers';
import { type Exchange, firstHop, type Hop, type Preflight, type Response } from '../exchange/exchange';
import { redactExchange, redactUrl } from './redact';
import type { Report, ReportedExchange, ReportedHop, ReportedPreflight, ReportedResponse } from './report';

/** One exchange as a tab's log holds it. */
export interface LoggedExchange {
  readonly exchange: Exchange;
  /** Made by a service worker that serves several tabs. */
  readonly shared: boolean;
}

export interface ReportInput {
  readonly generator: Report['generator'];
  /** Milliseconds since the epoch. */
  readonly exportedAt: number;
  readonly page: { readonly url: string } | null;
  readonly dropped: number;
  readonly redact: boolean;
  readonly entries: readonly LoggedExchange[];
}

/** Builds a report. Secrets go before the diagnosis is made, so that none of its words can hold one. */
export function buildReport({ generator, exportedAt, page, dropped, redact, entries }: ReportInput): Report {
  return {
    format: 'cors-diagnosis',
    version: 1,
    generator,
    exportedAt: isoTime(exportedAt),
    page: page === null ? null : { url: redact ? redactUrl(page.url) : page.url },
    redacted: redact,
    dropped,
    exchanges: entries.map(({ exchange, shared }) =>
      reportExchange(redact ? redactExchange(exchange) : exchange, shared),
    ),
  };
}

function reportExchange(exchange: Exchange, shared: boolean): ReportedExchange {
  const { credentials, ...diagnosis } = diagnose(exchange);
  const { url, method } = firstHop(exchange);
  return {
    id: exchange.id,
    startedAt: isoTime(exchange.startedAt),
    durationMs: duration(exchange),
    request: {
      url,
      method,
      origin: exchange.origin,
      resourceType: exchange.resourceType,
      mode: exchange.mode,
      credentials,
      frameId: exchange.frameId,
      callSite: exchange.callSite,
    },
    hops: exchange.hops.map(reportHop),
    outcome: {
      kind: exchange.outcome.kind,
      error: exchange.outcome.kind === 'failed' ? exchange.outcome.error : null,
    },
    diagnosis,
    documentUrl: exchange.documentUrl,
    shared,
  };
}

function reportHop(hop: Hop): ReportedHop {
  const { url, method, origin, requestHeaders, response, redirectedTo, internal } = hop;
  return {
    url,
    method,
    origin,
    preflight: hop.preflight === null ? null : reportPreflight(hop.preflight),
    requestHeaders,
    response: reportResponse(response),
    redirectedTo,
    startedAt: isoTime(hop.startedAt),
    durationMs: duration(hop),
    internal,
  };
}

function reportPreflight(preflight: Preflight): ReportedPreflight {
  const { requestMethod, requestHeaderNames, response, error, startedAt } = preflight;
  return {
    requestMethod,
    requestHeaderNames,
    response: reportResponse(response),
    error,
    startedAt: isoTime(startedAt),
    durationMs: duration(preflight),
  };
}

function reportResponse(response: Response | null): ReportedResponse | null {
  if (response === null) return null;
  const { judgedHeaders, ...sent } = response;
  return judgedHeaders === null ? sent : { ...sent, changedHeaders: changedCorsHeaders(sent.headers, judgedHeaders) };
}

function isoTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

/** Milliseconds, to the microsecond. */
function duration({ startedAt, endedAt }: { startedAt: number; endedAt: number | null }): number | null {
  return endedAt === null ? null : Math.max(0, Math.round((endedAt - startedAt) * 1000) / 1000);
}
