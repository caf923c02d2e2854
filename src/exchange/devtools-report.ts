import { withoutFragment } from '../cors/without-fragment';
import { type CallSite, type Exchange, firstHop, wasRedirectRefused } from './exchange';

/** What DevTools tells of a request, as far as it can be joined with an exchange. */
export interface DevToolsReport {
  readonly url: string;
  readonly method: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly callSite: CallSite | null;
  /** The browser's own word, e.g. `net::ERR_FAILED`; null where the request, or this redirect of it, did not fail. */
  readonly error: string | null;
}

/**
 * DevTools and webRequest name the same start up to 2 ms apart on an idle machine, and more on a busy one; in
 * milliseconds. Where reports within it differ, none counts.
 */
const CLOCKS_APART = 20;

/** Whether the report may be about this exchange: the two have no id in common, and starts that many milliseconds apart. */
export function mayBeAbout(report: DevToolsReport, exchange: Exchange, apart = CLOCKS_APART): boolean {
  const { url, method } = firstHop(exchange);
  return (
    report.method === method &&
    Math.abs(report.startedAt - exchange.startedAt) <= apart &&
    withoutFragment(report.url) === withoutFragment(url)
  );
}

/** The exchange with what DevTools knows of it: the line of code, and what was asked to be done with a redirect. */
export function withDevTools(exchange: Exchange, reports: readonly DevToolsReport[]): Exchange {
  const [first, ...others] = reports.filter((report) => mayBeAbout(report, exchange));
  if (first === undefined) return exchange;
  const isOneLine = others.every(({ callSite }) => isSameSite(callSite, first.callSite));
  const isOneError = others.every(({ error }) => error === first.error);
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
