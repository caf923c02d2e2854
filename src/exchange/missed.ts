import { preflightReasons } from '../cors/preflight-reasons';
import { isAbortedError, isBlockedError } from './browser-errors';
import { newExchange, withLastHop } from './building';
import { checksOf } from './checks';
import type { NetworkEvent, RequestStarted } from './events';
import { type Exchange, type Hop, lastHop } from './exchange';
import { redirectTargetOf } from './redirect-target';
import type { TrackedRequest } from './tracked';

/*
 * A worker that is stopped loses the events that are on their way to it. The browser tells none twice, and none tells
 * that one is missing: it shows in what comes next. What is missing proves nothing: neither that no preflight was sent
 * nor that no answer came.
 */

/** A request of an earlier tracker that ended in the midst of things: until it is heard of again, its end may be missing. */
export function interrupted(request: TrackedRequest): TrackedRequest {
  return { ...request, interrupted: 'not-heard-since', exchange: { ...request.exchange, missed: true } };
}

/** A request whose beginning is missing, known by a later event. Nobody knows whether it had a preflight. */
export function lateRequest(begun: RequestStarted, order: number): TrackedRequest {
  return loggedRequest(newExchange(begun), order);
}

/** A request of an earlier tracker that its log alone still has. Nobody knows how far it is. */
export function loggedRequest(pending: Exchange, order: number): TrackedRequest {
  const exchange: Exchange = { ...pending, missed: true };
  return { kind: 'request', order, exchange, settled: true, interrupted: 'heard-since', lacks: true };
}

/** The request as it goes into this event: marked where the event shows that one before it is missing. */
export function beforeEvent(request: TrackedRequest, event: NetworkEvent): TrackedRequest {
  if (!request.interrupted) return request;
  const { missed: _, ...exchange } = request.exchange;
  const isFirst = request.interrupted === 'not-heard-since';
  const known: TrackedRequest = { ...request, interrupted: 'heard-since', exchange: followed(exchange, event) };
  if (!request.lacks && !lacksBefore(exchange, event, isFirst)) return known;
  return { ...known, lacks: true, exchange: { ...known.exchange, missed: true } };
}

/** The exchange with what this event tells of the one before it. */
function followed(exchange: Exchange, event: NetworkEvent): Exchange {
  if (event.type === 'request-started') return withLastHop(exchange, { ...lastHop(exchange), redirectedTo: event.url });
  // A request that is stopped ends otherwise.
  return event.type === 'request-completed' ? { ...exchange, passed: true } : exchange;
}

/**
 * Whether an event shows that one before it is missing, in a request that was interrupted; or, of the first one since,
 * that there may have been one that would tell otherwise.
 */
function lacksBefore(exchange: Exchange, event: NetworkEvent, isFirst: boolean): boolean {
  const hop = lastHop(exchange);
  if (event.type !== 'request-started' && event.url !== undefined && event.url !== hop.url) return true;
  switch (event.type) {
    case 'request-started':
      return hop.redirectedTo === null && !isRedirect(hop);
    case 'request-sent':
      return hop.sent || (isFirst && hop.preflight === null && needsPreflight(hop, event.headers));
    case 'response-received':
      return !hop.sent || isRedirect(hop);
    case 'request-redirected':
      return hop.response === null;
    case 'response-started':
    case 'request-completed':
      return !hop.sent || hop.response === null || isRedirect(hop);
    case 'request-failed':
      return !exchange.passed && lacksBeforeFailure(exchange, event.error, isFirst);
    default:
      return event satisfies never;
  }
}

/** An answer with a fault is where the browser stopped, whatever is missing. One without may have been followed by another. */
function lacksBeforeFailure(exchange: Exchange, error: string, isFirst: boolean): boolean {
  const hop = lastHop(exchange);
  if (isAbortedError(error)) return isFirst || (isRedirect(hop) && hop.redirectedTo === null);
  if (!isBlockedError(error)) return false;
  if (!isAnswered(hop)) return true;
  const on = hop.sent ? 'response' : 'preflight';
  const last = exchange.hops.length - 1;
  const faults = checksOf(exchange, 'not-include').filter(
    (check) => check.hop === last && check.on === on && check.fault,
  );
  return isFirst && faults.length === 0;
}

function needsPreflight({ method }: Hop, headers: Hop['requestHeaders']): boolean {
  return preflightReasons(method, headers).length > 0;
}

function isRedirect(hop: Hop): boolean {
  return hop.redirectedTo !== null || redirectTargetOf(hop) !== null;
}

function isAnswered({ sent, response, preflight }: Hop): boolean {
  return sent ? response !== null : preflight?.response != null;
}
