import type { Diagnosis } from '../diagnosis/diagnosis';
import { type Exchange, lastHop } from '../exchange/exchange';

/** `text` as the page's code would print it; `note` says what is left to add, in a sentence. */
export interface Saw {
  readonly text: string;
  readonly note: string | null;
}

/**
 * What the code of the page was told of the request. webRequest can't tell `fetch` from `XMLHttpRequest`:
 * what both would see is named.
 */
export function codeSaw(exchange: Exchange, { verdict }: Pick<Diagnosis, 'verdict'>): Saw {
  switch (verdict) {
    case 'pending':
      return { text: 'Nothing yet', note: 'The request is still open.' };
    case 'allowed':
      return allowed(exchange);
    case 'opaque':
      return { text: 'An opaque answer: status 0, no headers, no body', note: 'Mode no-cors asks for just that.' };
    case 'canceled':
      return byScript(exchange)
        ? { text: 'AbortError', note: 'Or an abort event for XMLHttpRequest. The page gave the request up itself.' }
        : { text: 'Nothing', note: 'The page gave the request up itself.' };
    case 'blocked':
    case 'not-cors':
      return failed(exchange);
    case 'undetermined':
      return undetermined(exchange);
  }
}

function allowed(exchange: Exchange): Saw {
  const { response } = lastHop(exchange);
  const cutShort = exchange.outcome.kind === 'failed' ? 'The answer passed, then the transfer ended early.' : null;
  return { text: response === null ? 'The answer' : statusOf(response), note: cutShort };
}

function undetermined(exchange: Exchange): Saw {
  if (exchange.passed) {
    return allowed(exchange);
  }
  return exchange.outcome.kind === 'failed'
    ? failed(exchange)
    : { text: 'Not known', note: 'The browser does not tell.' };
}

function failed(exchange: Exchange): Saw {
  switch (exchange.resourceType) {
    case 'xmlhttprequest':
      return { text: 'TypeError: Failed to fetch', note: 'Or an error event and status 0 for XMLHttpRequest.' };
    case 'ping':
    case 'beacon':
    case 'csp_report':
      return { text: 'Nothing', note: 'A beacon tells nobody how it went.' };
    case 'font':
      return { text: 'A NetworkError from the FontFace', note: 'Without script, a fallback font and nothing else.' };
    default:
      return { text: 'An error event', note: 'The element or the EventSource gets no status and no reason.' };
  }
}

function byScript(exchange: Exchange): boolean {
  return exchange.resourceType === 'xmlhttprequest';
}

/** `404 Not Found`; HTTP/2 has no text for a status. */
export function statusOf({ status, statusText }: { readonly status: number; readonly statusText: string }): string {
  return statusText === '' ? String(status) : `${status} ${statusText}`;
}
