import { changedCorsHeaders } from '../exchange/changed-headers';
import { firstHop, type Hop, type Preflight, type Response } from '../exchange/exchange';
import { isoTime } from './iso-time';
import type { Report, ReportedExchange, ReportedHop, ReportedPreflight, ReportedResponse } from './report';
import type { ReportedEntry, ReportedLog } from './reported-log';

/** The JSON report (docs/report.schema.json). */
export function buildReport({ generator, exportedAt, page, dropped, redacted, entries }: ReportedLog): Report {
  return {
    format: 'cors-diagnosis',
    version: 1,
    generator,
    exportedAt: isoTime(exportedAt),
    page,
    redacted,
    dropped,
    exchanges: entries.map(reportExchange),
  };
}

function reportExchange({
  exchange,
  diagnosis: { credentials, ...diagnosis },
  shared,
}: ReportedEntry): ReportedExchange {
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
    passed: exchange.passed,
    redirectMode: exchange.redirectMode,
    earlierCredentials: exchange.earlierCredentials,
    diagnosis,
    documentUrl: exchange.documentUrl,
    shared,
    ...(exchange.tried && { tried: exchange.tried }),
    ...(exchange.missed && { missed: exchange.missed }),
  };
}

function reportHop(hop: Hop): ReportedHop {
  const { url, method, origin, requestHeaders, response, redirectedTo, internal } = hop;
  return {
    url,
    method,
    origin,
    preflight: hop.preflight === null ? null : reportPreflight(hop.preflight, origin),
    sent: hop.sent,
    withheldCookie: hop.withheldCookie,
    requestHeaders,
    response: reportResponse(response),
    redirectedTo,
    startedAt: isoTime(hop.startedAt),
    durationMs: duration(hop),
    internal,
  };
}

function reportPreflight(preflight: Preflight, originOfHop: string): ReportedPreflight {
  const { requestMethod, origin, requestHeaderNames, response, error, startedAt } = preflight;
  return {
    requestMethod,
    ...(origin !== undefined && origin !== originOfHop && { origin }),
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
  if (judgedHeaders === null) return sent;
  return { ...sent, changedHeaders: changedCorsHeaders(sent.headers, judgedHeaders), judgedHeaders };
}

/** Milliseconds, to the microsecond. */
export function duration({ startedAt, endedAt }: { startedAt: number; endedAt: number | null }): number | null {
  return endedAt === null ? null : Math.max(0, Math.round((endedAt - startedAt) * 1000) / 1000);
}
