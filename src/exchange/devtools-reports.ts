import { type DevToolsReport, isNear, mayBeAbout, nearest, withDevTools } from './devtools-report';
import type { Exchange } from './exchange';

/** So many may still be about an exchange to come. */
const KEPT = 500;

interface Told extends DevToolsReport {
  /** The id of the exchange that it was joined with last. */
  taker: string | null;
  /** It may be about another exchange too. */
  isContested: boolean;
}

/** What DevTools has told of the requests of one tab. A report that is one exchange's is about no later one. */
export class DevToolsReports {
  #told: Told[] = [];

  /** Takes in a report; returns those of the exchanges that it may be about. */
  add(report: DevToolsReport, exchanges: readonly Exchange[]): readonly Exchange[] {
    const possible = exchanges.filter((exchange) => mayBeAbout(report, exchange));
    this.#told = [...this.#told, { ...report, taker: null, isContested: possible.length > 1 }].slice(-KEPT);
    const near = possible.filter((exchange) => isNear(report, exchange));
    return near.length > 0 ? near : possible;
  }

  /** The exchange with what was told of it. */
  join(exchange: Exchange): Exchange {
    const { id } = exchange;
    const possible = this.#told.filter((told) => mayBeAbout(told, exchange));
    for (const told of possible) told.isContested ||= (told.taker ?? id) !== id;
    const free = possible.filter((told) => isNear(told, exchange) || (told.taker ?? id) === id);
    const about = nearest(free, exchange);
    for (const told of about) told.taker = id;
    const isSure = about.every((told) => isNear(told, exchange)) || (possible.length === 1 && !about[0]?.isContested);
    return withDevTools(exchange, about, isSure);
  }
}
