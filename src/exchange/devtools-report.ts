import { withoutFragment } from '../cors/without-fragment';
import { type CallSite, type Exchange, firstHop, wasRedirectRefused } from './exchange';

/** What DevTools tells of a request, as far as it can be joined with an exchange. */
export interface DevToolsReport extends Asked {
  readonly callSite: CallSite | null;
  /** The browser's own word, e.g. `net::ERR_FAILED`; null where the request, or this redirect of it, did not fail. */
  readonly error: string | null;
}

/** DevTools and webRequest name the same start up to 2 ms apart on an idle machine; in milliseconds. */
const CLOCKS_APART = 20;

/**
 * On a machine that is short of time the browser tells webRequest of a request only a while after the page has made it,
 * which is what DevTools names; in milliseconds.
 */
const TOLD_LATE = 250;

/** What was asked, as DevTools tells it. */
export interface Asked {
  readonly url: string;
  readonly method: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
}

/** Whether what DevTools tells may be about this exchange, for all that is known: the two have no id in common. */
export function mayBeAbout(told: Asked, exchange: Exchange): boolean {
  const { url, method } = firstHop(exchange);
  return isOfOneStart(told, { url, method, startedAt: exchange.startedAt });
}

/**
 * Whether what DevTools tells may be about this request, of which the extension was told.
 *
 * @param after milliseconds by which DevTools may name a later start
 */
export function isOfOneStart({ url, method, startedAt }: Asked, request: Asked, after = CLOCKS_APART): boolean {
  return (
    method === request.method &&
    startedAt >= request.startedAt - TOLD_LATE &&
    startedAt <= request.startedAt + after &&
    withoutFragment(url) === withoutFragment(request.url)
  );
}

/** Those with the start of the exchange; where there are none, those of which the browser may have told late. */
export function nearest<Told extends Asked>(told: readonly Told[], exchange: Exchange): readonly Told[] {
  const possible = told.filter((one) => mayBeAbout(one, exchange));
  const near = possible.filter((one) => isNear(one, exchange));
  return near.length > 0 ? near : possible;
}

/** Whether both name the same start. */
export function isNear({ startedAt }: Asked, exchange: Exchange): boolean {
  return Math.abs(startedAt - exchange.startedAt) <= CLOCKS_APART;
}

/**
 * The exchange with what DevTools knows of it: the line of code, and what was asked to be done with a redirect. Where
 * reports differ that may be about it, none counts.
 *
 * @param reports those that are about it, for all that is known
 * @param isSure false: one of them may be about another exchange. What was asked of a redirect, and so a verdict, hangs on
 *   none of these
 */
export function withDevTools(exchange: Exchange, reports: readonly DevToolsReport[], isSure: boolean): Exchange {
  const [first, ...others] = reports;
  if (first === undefined) return exchange;
  const isOneLine = others.every(({ callSite }) => isSameSite(callSite, first.callSite));
  const isOneError = isSure && others.every(({ error }) => error === first.error);
  return {
    ...exchange,
    callSite: isOneLine ? first.callSite : null,
    // Both modes end in the same events; in DevTools the redirect itself has failed with `error` only.
    redirectMode: wasRedirectRefused(exchange) && isOneError ? (first.error === null ? 'manual' : 'error') : null,
  };
}

function isSameSite(a: CallSite | null, b: CallSite | null): boolean {
  return a?.url === b?.url && a?.line === b?.line && a?.column === b?.column;
}
