import { type DevToolsReport, isNear, mayBeAbout, nearest, withDevTools } from './devtools-report';
import type { Exchange } from './exchange';

/** So many may still be about an exchange to come. */
const KEPT = 500;

interface Told extends DevToolsReport {
  /** The id of the exchange that it was joined with last. */
  taker: string | null;
}

/** What DevTools has told of the requests of one tab. A report that is one exchange's is about no later one. */
export class DevToolsReports {
  #told: Told[] = [];

  /** Takes in a report; returns those of the exchanges that it may be about. */
  add(report: DevToolsReport, exchanges: readonly Exchange[]): readonly Exchange[] {
    this.#told = [...this.#told, { ...report, taker: null }].slice(-KEPT);
    const possible = exchanges.filter((exchange) => mayBeAbout(report, exchange));
    const near = possible.filter((exchange) => isNear(report, exchange));
    return near.length > 0 ? near : possible;
  }

  /** The exchange with what was told of it. */
  join(exchange: Exchange): Exchange {
    const { id } = exchange;
    const free = this.#told.filter((told) => isNear(told, exchange) || (told.taker ?? id) === id);
    const about = nearest(free, exchange);
    for (const told of about) told.taker = id;
    return withDevTools(exchange, about);
  }
}
