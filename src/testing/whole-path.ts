import { diagnose } from '../diagnosis/diagnose';
import type { NetworkEvent } from '../exchange/events';
import type { Exchange } from '../exchange/exchange';
import { Tracker } from '../exchange/tracker';
import { exportReport } from '../report/export-report';
import type { ReportFormat } from '../report/report-format';

/** Takes events all the way: exchanges, diagnoses, the exported report. Throws where any part of it does. */
export function takeThrough(events: readonly NetworkEvent[], formats: readonly ReportFormat[]): void {
  let tracker = new Tracker();
  const exchanges = new Map<string, Exchange>();
  events.forEach((event, index) => {
    const step = tracker.apply(event);
    for (const exchange of step.updated) {
      exchanges.set(exchange.id, exchange);
      diagnose(exchange);
    }
    for (const id of step.forgotten) exchanges.delete(id);
    if (index === 5) tracker = new Tracker(JSON.parse(JSON.stringify(tracker.items())));
  });
  if (tracker.size > 4) throw new Error(`The tracker holds ${tracker.size} open requests of four ids.`);
  const entries = [...exchanges.values()].map((exchange) => ({ exchange, shared: false }));
  const generator = { name: 'Preflight', version: '0', browser: 'fuzz' };
  const input = { generator, exportedAt: 0, page: null, dropped: 0, entries };
  for (const format of formats) {
    for (const redact of [true, false]) exportReport({ ...input, redact }, format);
  }
}
