import { isSafelistedMethod } from '../cors/methods';
import { OPAQUE_ORIGIN, taintsOrigin } from '../cors/origin';
import { accessControlRequestHeaders } from '../cors/unsafe-request-headers';
import { ERRORS } from '../exchange/browser-errors';
import { newExchange, newHop, redirected, withEnd, withHop, withLastHop } from '../exchange/building';
import { corsApplies } from '../exchange/checks';
import type { RequestStarted } from '../exchange/events';
import { type BrowserFamily, type Exchange, lastHop, type Response } from '../exchange/exchange';
import { predict } from '../exchange/prediction';
import { preflightPasses } from '../exchange/preflight-checks';
import { redirectTargetOf } from '../exchange/redirect-target';
import { afterRedirect, type Carried } from './after-redirect';
import type { Attempt } from './attempt';
import { browserHeaders } from './browser-headers';
import type { Send, WireAnswer } from './wire';

/** As many requests as a browser makes of one by following redirects. */
const MOST_HOPS = 20;

/** How browsers differ in the preflights that follow a redirect. Measured, in Chromium 156 and Firefox 153. */
const AFTER_REDIRECT: Readonly<Record<BrowserFamily, AfterRedirect>> = {
  chromium: { keepsOrigin: false, asksAgain: false },
  firefox: { keepsOrigin: true, asksAgain: true },
};

interface AfterRedirect {
  /** The preflight names the page's origin, even where redirects have made the request's `null`. */
  readonly keepsOrigin: boolean;
  /** A request that had a preflight has another one, even where a redirect has made it one that needs none. */
  readonly asksAgain: boolean;
}

/** What it takes to try a request. */
export interface TryMeans {
  /** Of the exchange that it comes to; no other has it. */
  readonly id: string;
  /** That sends. */
  readonly browser: BrowserFamily;
  readonly send: Send;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/**
 * Does what a browser does for a page that asks this: sends the preflight, then the request, then what redirects lead
 * to, and stops where an answer does not allow to go on. Resolves with the exchange, which has ended; rejects where
 * `send` does. https://fetch.spec.whatwg.org/#http-fetch
 */
export async function tryRequest(attempt: Attempt, { id, browser, send, now }: TryMeans): Promise<Exchange> {
  const { method, headers, body } = attempt;
  const by = { ...attempt, browser };
  let carried: Carried = { method, headers, body };
  let exchange = begin(by, id, now());
  for (;;) {
    exchange = await askFirst(exchange, attempt, carried, send);
    if (exchange.outcome.kind === 'pending') exchange = await ask(exchange, attempt, carried, send);
    const { url, redirectedTo, internal, response, origin, endedAt } = lastHop(exchange);
    if (exchange.outcome.kind !== 'pending') return exchange;
    if (redirectedTo === null || exchange.hops.length >= MOST_HOPS) {
      return failed(exchange, ERRORS[browser].redirectLoop, endedAt ?? now());
    }
    if (!internal) carried = afterRedirect(carried, response?.status ?? 0, url, redirectedTo);
    // So it is after a redirect of Chromium's own, too.
    const isTainted = origin === OPAQUE_ORIGIN || taintsOrigin(exchange.origin, url, redirectedTo);
    const event = started(by, id, { url: redirectedTo, method: carried.method, at: endedAt ?? now() });
    exchange = withHop(exchange, newHop(event, isTainted ? OPAQUE_ORIGIN : origin));
  }
}

interface MadeAttempt extends Attempt {
  readonly browser: BrowserFamily;
}

function begin(attempt: MadeAttempt, id: string, at: number): Exchange {
  const exchange = newExchange(started(attempt, id, { url: attempt.url, method: attempt.method, at }));
  return { ...exchange, mode: 'cors', earlierCredentials: { mode: attempt.credentials, from: 'tester' } };
}

function started(
  { origin, browser }: MadeAttempt,
  requestId: string,
  first: Pick<RequestStarted, 'url' | 'method' | 'at'>,
): RequestStarted {
  const nowhere = { tabId: -1, frameId: -1, documentId: null };
  return { type: 'request-started', browser, requestId, ...nowhere, origin, resourceType: 'xmlhttprequest', ...first };
}

/** Sends the preflight, where one is needed, and ends the exchange where its answer does not let the request through. */
async function askFirst(exchange: Exchange, attempt: Attempt, carried: Carried, send: Send): Promise<Exchange> {
  const hop = lastHop(exchange);
  const names = accessControlRequestHeaders(carried.headers);
  const { keepsOrigin, asksAgain } = AFTER_REDIRECT[exchange.browser];
  const wasAsked = exchange.hops.some(({ preflight }) => preflight !== null);
  const isNeeded = names !== null || !isSafelistedMethod(carried.method) || (asksAgain && wasAsked);
  if (!isNeeded || !corsApplies(exchange, exchange.hops.length - 1)) return exchange;
  const origin = keepsOrigin ? exchange.origin : hop.origin;
  const answer = await send({
    url: hop.url,
    method: 'OPTIONS',
    headers: [],
    body: null,
    withCookies: false,
    browserHeaders: [
      ...browserHeaders(exchange, origin),
      { name: 'access-control-request-method', value: carried.method },
      ...(names === null ? [] : [{ name: 'access-control-request-headers', value: names }]),
    ],
  });
  const preflight = {
    requestId: `${exchange.id}-preflight-${exchange.hops.length}`,
    requestMethod: carried.method,
    origin,
    requestHeaderNames: names === null ? [] : names.split(','),
    response: preflightResponse(answer),
    error: answer.kind === 'moved' ? null : answer.error,
    startedAt: answer.startedAt,
    endedAt: answer.endedAt,
  };
  const told = withLastHop(exchange, { ...hop, preflight });
  if (answer.kind === 'failed') return failed(told, answer.error, answer.endedAt);
  const passes = preflightPasses(preflight, hop, attempt.credentials);
  return passes ? told : blocked(told, answer.endedAt);
}

/** Sends the request itself, and ends the exchange unless its answer redirects to where the browser goes on. */
async function ask(exchange: Exchange, attempt: Attempt, carried: Carried, send: Send): Promise<Exchange> {
  const hop = lastHop(exchange);
  const { url } = hop;
  const isHome = !corsApplies(exchange, exchange.hops.length - 1);
  const withCookies = attempt.credentials === 'include' || isHome;
  const answer = await send({ url, ...carried, withCookies, browserHeaders: browserHeaders(exchange) });
  if (answer.kind === 'moved') return moved(exchange, answer);
  const { requestHeaders, endedAt } = answer;
  const sent = { ...hop, sent: true, requestHeaders };
  if (answer.kind === 'failed') return failed(withLastHop(exchange, sent), answer.error, endedAt);
  return judged(withLastHop(exchange, { ...sent, response: answer.response }), attempt, answer);
}

function judged(
  exchange: Exchange,
  { credentials }: Attempt,
  { error, endedAt }: WireAnswer & { kind: 'answered' },
): Exchange {
  const prediction = predict(exchange, credentials);
  switch (prediction.kind) {
    case 'blocked':
      return blocked(exchange, endedAt);
    case 'unanswered': {
      const target = redirectTargetOf(lastHop(exchange));
      if (target === null || error !== null) return blocked(exchange, endedAt, error);
      return redirected(exchange, { type: 'request-redirected', requestId: exchange.id, at: endedAt, to: target.href });
    }
    case 'not-cors':
      return blocked(exchange, endedAt, error);
    case 'allowed':
    case 'opaque':
      if (error !== null) return failed(exchange, error, endedAt);
      return withEnd({ ...exchange, passed: true }, { kind: 'completed' }, endedAt);
    default:
      return prediction satisfies never;
  }
}

/** Chromium follows no redirect of a preflight, one of its own as little as one of the server's. */
function preflightResponse(answer: WireAnswer): Response | null {
  switch (answer.kind) {
    case 'answered':
      return answer.response;
    case 'failed':
      return null;
    case 'moved': {
      const headers = [{ name: 'location', value: answer.to }];
      const unknown = { judgedHeaders: null, fromCache: null, httpVersion: null };
      return { status: 307, statusText: '', headers, ...unknown };
    }
    default:
      return answer satisfies never;
  }
}

/** After a redirect of the browser's own, which it makes before anything is sent. */
function moved(exchange: Exchange, { to, endedAt }: WireAnswer & { kind: 'moved' }): Exchange {
  return redirected(exchange, { type: 'request-redirected', requestId: exchange.id, at: endedAt, to });
}

/** @param error the browser's own, where it has one */
function blocked(exchange: Exchange, at: number, error: string | null = null): Exchange {
  return failed(exchange, error ?? ERRORS[exchange.browser].blocked, at);
}

function failed(exchange: Exchange, error: string, at: number): Exchange {
  return withEnd(exchange, { kind: 'failed', error }, at);
}
