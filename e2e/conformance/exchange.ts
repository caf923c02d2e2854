import type { CredentialsMode } from '../../src/cors/credentials-mode';
import { redirected, withEnd } from '../../src/exchange/building';
import type { NetworkEvent } from '../../src/exchange/events';
import type { Exchange } from '../../src/exchange/exchange';
import { Tracker } from '../../src/exchange/tracker';
import { eventsOf } from './events';
import type { Row } from './row';

export interface Replayed {
  readonly exchange: Exchange;
  /** Whether the log would have it: the tracker tells of nothing that does not concern CORS. */
  readonly isTold: boolean;
}

/** What the tracker makes of a case, or null where the browser tells of no request. */
export function replayRow(row: Row): Replayed | null {
  const tracker = new Tracker();
  let told: Exchange | null = null;
  let untold: Exchange | null = null;
  for (const event of eventsOf(row)) {
    const { updated } = tracker.apply(event);
    told = updated.find(({ id }) => id === row.id) ?? told;
    const item = tracker.item(row.id);
    if (item?.kind === 'request') untold = item.exchange;
    else if (untold !== null && untold.endedAt === null) untold = endedBy(untold, event);
  }
  const exchange = told ?? untold;
  if (exchange === null) return null;
  const { redirect } = row.request;
  const redirectMode = redirect === 'follow' ? null : redirect;
  return { exchange: { ...exchange, redirectMode }, isTold: told !== null };
}

/** The tracker forgets at its end what it has not told of. */
function endedBy(exchange: Exchange, event: NetworkEvent): Exchange {
  switch (event.type) {
    case 'request-redirected':
      return redirected(exchange, event);
    case 'request-failed':
      return withEnd(exchange, { kind: 'failed', error: event.error }, event.at);
    case 'request-completed':
      return withEnd(exchange, { kind: 'completed' }, event.at);
    default:
      return exchange;
  }
}

/** The exchange with nothing in it that tells what the browser did, but for which answers came. */
export function withoutOutcome(exchange: Exchange): Exchange {
  const [first, ...rest] = exchange.hops.map((hop) => ({ ...hop, redirectedTo: null, endedAt: null }));
  if (first === undefined) return exchange;
  return { ...exchange, hops: [first, ...rest], outcome: { kind: 'pending' }, passed: false, endedAt: null };
}

/** `same-origin` sends no credentials abroad, and at home CORS does not ask. */
export function modeOf({ request }: Row): CredentialsMode {
  return request.credentials === 'include' ? 'include' : 'not-include';
}
