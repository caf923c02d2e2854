import { diagnose } from '../diagnosis/diagnose';
import { HOPS_KEPT } from '../exchange/building';
import type { NetworkEvent } from '../exchange/events';
import type { Exchange } from '../exchange/exchange';
import { Tracker } from '../exchange/tracker';
import { exportReport } from '../report/export-report';
import type { ReportFormat } from '../report/report-format';
import { dishonestyOf } from './dishonesty';

/**
 * Takes events all the way: exchanges, diagnoses, the exported report.
 * @throws where any part of it does, where it holds more than it may, or claims what no event has told
 */
export function takeThrough(events: readonly NetworkEvent[], formats: readonly ReportFormat[]): void {
  let tracker = new Tracker();
  const exchanges = new Map<string, Exchange>();
  events.forEach((event, index) => {
    const step = tracker.apply(event);
    for (const exchange of step.updated) {
      exchanges.set(exchange.id, exchange);
      const claim = dishonestyOf(exchange, diagnose(exchange));
      if (claim !== null) throw new Error(claim);
      if (exchange.hops.length > HOPS_KEPT) throw new Error(`An exchange has ${exchange.hops.length} hops.`);
    }
    for (const id of step.forgotten) exchanges.delete(id);
    if (index === 5) tracker = new Tracker(JSON.parse(JSON.stringify(tracker.items())));
  });
  const ids = new Set(events.map(({ requestId }) => requestId)).size;
  if (tracker.size > ids) throw new Error(`The tracker holds ${tracker.size} open requests of ${ids} ids.`);
  const entries = [...exchanges.values()].map((exchange) => ({ exchange, shared: false }));
  const generator = { name: 'Preflight', version: '0', browser: 'fuzz' };
  const input = { generator, exportedAt: 0, page: null, dropped: 0, entries };
  for (const format of formats) {
    for (const redact of [true, false]) {
      const { text } = exportReport({ ...input, redact }, format);
      if (format === 'json' || format === 'har') JSON.parse(text);
    }
  }
}
