import type { Diagnosis } from '../diagnosis/diagnosis';
import { type Exchange, lastHop } from '../exchange/exchange';
import { viewWords } from '../words/view';

const { codeSaw: words } = viewWords;

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
      return words.pending;
    case 'allowed':
      return allowed(exchange);
    case 'opaque':
      return words.opaque;
    case 'canceled':
      return byScript(exchange) ? words.canceledByScript : words.canceled;
    case 'blocked':
    case 'not-cors':
      return failed(exchange);
    case 'undetermined':
      return undetermined(exchange);
  }
}

function allowed(exchange: Exchange): Saw {
  const { response } = lastHop(exchange);
  const cutShort = exchange.outcome.kind === 'failed' ? words.cutShort : null;
  return { text: response === null ? words.answer : statusOf(response), note: cutShort };
}

function undetermined(exchange: Exchange): Saw {
  if (exchange.passed) {
    return allowed(exchange);
  }
  return exchange.outcome.kind === 'failed' ? failed(exchange) : words.unknown;
}

function failed(exchange: Exchange): Saw {
  switch (exchange.resourceType) {
    case 'xmlhttprequest':
      return words.failed.script[exchange.browser];
    case 'ping':
    case 'beacon':
    case 'csp_report':
      return words.failed.beacon;
    case 'font':
      return words.failed.font;
    default:
      return words.failed.element;
  }
}

function byScript(exchange: Exchange): boolean {
  return exchange.resourceType === 'xmlhttprequest';
}

/** `404 Not Found`; HTTP/2 has no text for a status. */
export function statusOf({ status, statusText }: { readonly status: number; readonly statusText: string }): string {
  return statusText === '' ? String(status) : `${status} ${statusText}`;
}
