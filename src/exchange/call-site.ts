import { type CallSite, type Exchange, firstHop } from './exchange';

/** What DevTools tells of a request, as far as it can be joined with an exchange. */
export interface CallSiteReport {
  readonly url: string;
  readonly method: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly callSite: CallSite;
}

/**
 * DevTools and webRequest name the same start up to 2 ms apart on an idle machine, and more on a busy one; in
 * milliseconds. Whose lines differ within it get none.
 */
const CLOCKS_APART = 20;

/** Whether the report may be about this exchange: the two have no id in common. */
export function mayBeAbout(report: CallSiteReport, exchange: Exchange): boolean {
  const { url, method } = firstHop(exchange);
  return (
    report.method === method &&
    Math.abs(report.startedAt - exchange.startedAt) <= CLOCKS_APART &&
    withoutFragment(report.url) === withoutFragment(url)
  );
}

/** The line of code that made the exchange, or null where reports that may be about it name different lines. */
export function callSiteOf(exchange: Exchange, reports: readonly CallSiteReport[]): CallSite | null {
  const [first, ...others] = reports.filter((report) => mayBeAbout(report, exchange)).map(({ callSite }) => callSite);
  if (first === undefined) return null;
  return others.every((other) => isSameSite(other, first)) ? first : null;
}

function isSameSite(a: CallSite, b: CallSite): boolean {
  return a.url === b.url && a.line === b.line && a.column === b.column;
}

function withoutFragment(url: string): string {
  const at = url.indexOf('#');
  return at === -1 ? url : url.slice(0, at);
}
