import { type Header, headerValue } from '../cors/headers';
import { preflightReasons } from '../cors/preflight-reasons';
import { parseTokenList } from '../cors/token';
import { BLOCKED_ERROR } from './browser-errors';
import { changedCorsHeaders } from './changed-headers';
import { corsApplies } from './checks';
import type { RequestRedirected, RequestStarted, ResponseReceived, ResponseStarted } from './events';
import { type Exchange, firstHop, type Hop, lastHop, type Response } from './exchange';
import { groupOf } from './groups';
import type { TrackedPreflight, TrackedRequest } from './tracked';

/** What Chromium ends a followed redirect to `ws:` with, over the DevTools protocol; webRequest says nothing. */
const UNKNOWN_SCHEME = 'net::ERR_UNKNOWN_URL_SCHEME';

export function newExchange(event: RequestStarted): Exchange {
  return {
    id: event.requestId,
    browser: event.browser,
    tabId: event.tabId,
    frameId: event.frameId,
    documentId: event.documentId,
    documentUrl: null,
    origin: event.origin,
    resourceType: event.resourceType,
    mode: 'unknown',
    hops: [newHop(event, event.origin)],
    outcome: { kind: 'pending' },
    passed: false,
    startedAt: event.at,
    endedAt: null,
    callSite: null,
    redirectMode: null,
    earlierCredentials: null,
  };
}

export function newHop({ url, method, at }: RequestStarted, origin: string): Hop {
  return {
    url,
    method,
    origin,
    preflight: null,
    sent: false,
    requestHeaders: [],
    withheldCookie: null,
    response: null,
    redirectedTo: null,
    internal: false,
    startedAt: at,
    endedAt: null,
  };
}

/** Five times as many as a browser follows: those that extensions add are no redirects of a server. */
export const HOPS_KEPT = 100;

/** The exchange with one more hop. Where there are too many, it takes the place of the one before it. */
export function withHop(exchange: Exchange, hop: Hop): Exchange {
  return { ...exchange, hops: [firstHop(exchange), ...exchange.hops.slice(1, HOPS_KEPT - 1), hop] };
}

/** The exchange with this hop in the place of its last one. */
export function withLastHop(exchange: Exchange, hop: Hop): Exchange {
  return { ...exchange, hops: hopsWithLast(exchange, hop) };
}

/** Its hops alone, for who changes more of the exchange: each copy of one is of twenty fields, at every event. */
export function hopsWithLast(exchange: Exchange, hop: Hop): Exchange['hops'] {
  const { hops } = exchange;
  return hops.length === 1 ? [hop] : [firstHop(exchange), ...hops.slice(1, -1), hop];
}

/** The exchange with its last hop ended; `at` in milliseconds since the epoch. */
export function withEnd(exchange: Exchange, outcome: Exchange['outcome'], at: number): Exchange {
  const hop = lastHop(exchange);
  return { ...exchange, hops: hopsWithLast(exchange, { ...hop, endedAt: hop.endedAt ?? at }), outcome, endedAt: at };
}

/**
 * The exchange after a redirect that the browser follows. One to a scheme without CORS it does not follow, and no event
 * comes after it, so the exchange ends here.
 */
export function redirected(exchange: Exchange, { to, at }: RequestRedirected): Exchange {
  const hop = { ...lastHop(exchange), internal: !lastHop(exchange).sent };
  if (isWebUrl(to)) return withLastHop(exchange, { ...hop, redirectedTo: to, endedAt: at });
  const error = /^wss?:/.test(to) && isCarriedOn(exchange) ? UNKNOWN_SCHEME : BLOCKED_ERROR;
  return withEnd(withLastHop(exchange, hop), { kind: 'failed', error }, at);
}

/**
 * Whether the browser follows a redirect without looking at it anew, which it does of requests that need a preflight,
 * and of those that leave their origin by it.
 */
function isCarriedOn(exchange: Exchange): boolean {
  const { preflight, method, requestHeaders } = lastHop(exchange);
  const needsPreflight = preflight !== null || preflightReasons(method, requestHeaders).length > 0;
  return corsApplies(exchange, exchange.hops.length - 1) && !needsPreflight;
}

function isWebUrl(url: string): boolean {
  return /^https?:/.test(url);
}

export function receivedResponse(event: ResponseReceived): Response {
  const { status, statusText, headers, httpVersion, fromCache = null } = event;
  return { status, statusText, headers, judgedHeaders: null, httpVersion, fromCache };
}

/** The exchange with its last answer known to come out of the HTTP cache, which the browser does not tell of a blocked one. */
export function fromCache(exchange: Exchange): Exchange {
  const hop = lastHop(exchange);
  const { response } = hop;
  return response === null ? exchange : withLastHop(exchange, { ...hop, response: { ...response, fromCache: true } });
}

/** A login retry is seen as the 401 that came first; the status at which the answer starts is the real one. */
export function startedResponse(received: Response | null, event: ResponseStarted): Response {
  const { status, statusText, fromCache, headers } = event;
  const server = received ?? { headers, httpVersion: null };
  const judgedHeaders = changedCorsHeaders(server.headers, headers).length === 0 ? null : headers;
  return { ...server, judgedHeaders, status, statusText, fromCache };
}

/** Takes an OPTIONS request for what it has turned out to be. */
export function asPreflight(request: TrackedRequest, headers: readonly Header[]): TrackedPreflight {
  const { exchange, order } = request;
  const names = parseTokenList(headerValue(headers, 'access-control-request-headers')).tokens;
  const origin = headerValue(headers, 'origin');
  return {
    kind: 'preflight',
    order,
    group: groupOf(exchange),
    tabId: exchange.tabId,
    preflight: {
      requestId: exchange.id,
      requestMethod: headerValue(headers, 'access-control-request-method') ?? '',
      ...(origin !== null && { origin }),
      requestHeaderNames: names.map((name) => name.toLowerCase()),
      response: null,
      error: null,
      startedAt: exchange.startedAt,
      endedAt: null,
    },
  };
}
