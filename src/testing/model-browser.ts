import type { CredentialsMode } from '../cors/credentials-mode';
import type { Header } from '../cors/headers';
import { isSafelistedMethod } from '../cors/methods';
import type { Change } from '../diagnosis/diagnosis';
import { checksOf } from '../exchange/checks';
import type { Exchange, Hop, Preflight, Response } from '../exchange/exchange';
import { preflightPasses } from '../exchange/preflight-checks';

/** What a page asks for. */
export interface Asked {
  readonly method: string;
  /** Lower case; all of them CORS-unsafe. */
  readonly headerNames: readonly string[];
  readonly credentials: CredentialsMode;
  readonly origin: string;
}

export interface Answered {
  readonly status: number;
  readonly headers: readonly Header[];
}

/** How a server answers; a preflight that is never asked for is never answered. */
export interface Answers {
  readonly preflight: Answered;
  readonly response: Answered;
}

export const APP = 'https://app.example';
export const API = 'https://api.example/users/42';

/** The exchange as a browser that follows the standard would show it: it stops at the first check that fails. */
export function ask({ method, headerNames, credentials, origin }: Asked, answers: Answers): Exchange {
  const needsPreflight = !isSafelistedMethod(method) || headerNames.length > 0;
  const preflight: Preflight | null = needsPreflight
    ? {
        requestId: '2',
        requestMethod: method,
        requestHeaderNames: [...headerNames].sort(),
        response: responseOf(answers.preflight),
        error: null,
        startedAt: 1,
        endedAt: 2,
      }
    : null;
  const sent = preflight === null || preflightPasses(preflight, { url: API, origin }, credentials);
  const hop: Hop = {
    url: API,
    method,
    origin,
    preflight,
    sent,
    withheldCookie: null,
    requestHeaders: sent
      ? [{ name: 'Origin', value: origin }, ...headerNames.map((name) => ({ name, value: '1' }))]
      : [],
    response: sent ? responseOf(answers.response) : null,
    redirectedTo: null,
    internal: false,
    startedAt: 0,
    endedAt: 3,
  };
  const exchange = exchangeOf(hop, { kind: 'completed' }, true);
  const passed = sent && checksOf(exchange, credentials).every(({ fault }) => fault === null);
  return passed ? exchange : exchangeOf(hop, { kind: 'failed', error: 'net::ERR_FAILED' }, false);
}

/** The server after a fix: every change applied, and nothing else. */
export function applyChanges(answers: Answers, changes: readonly Change[]): Answers {
  let { preflight, response } = answers;
  for (const change of changes) {
    if (change.on === 'preflight') preflight = applyChange(preflight, change);
    else response = applyChange(response, change);
  }
  return { preflight, response };
}

function applyChange({ status, headers }: Answered, { action, name, value }: Change): Answered {
  if (action === 'set-status') return { status: Number(value), headers };
  const others = headers.filter((header) => header.name.toLowerCase() !== name);
  if (action === 'remove-header' || name === null || value === null) return { status, headers: others };
  return { status, headers: [...others, { name, value }] };
}

function responseOf({ status, headers }: Answered): Response {
  return { status, statusText: '', headers, judgedHeaders: null, fromCache: null, httpVersion: 'HTTP/1.1' };
}

function exchangeOf(hop: Hop, outcome: Exchange['outcome'], passed: boolean): Exchange {
  return {
    id: '1',
    browser: 'chromium',
    tabId: 1,
    frameId: 0,
    documentId: null,
    documentUrl: null,
    origin: hop.origin,
    resourceType: 'xmlhttprequest',
    mode: 'cors',
    hops: [hop],
    outcome,
    passed,
    startedAt: 0,
    endedAt: 3,
    callSite: null,
    redirectMode: null,
    earlierCredentials: null,
  };
}
