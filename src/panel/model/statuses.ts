import { type Exchange, lastHop } from '../../exchange/exchange';

export interface Statuses {
  /** Of the last hop's preflight; null where there was none. `…` while it is open, `–` where no answer came. */
  readonly preflight: string | null;
  /** What the server really answered to the request itself. `not sent` where its preflight failed. */
  readonly actual: string;
  /** The statuses of the redirects before the last hop. */
  readonly redirects: readonly string[];
}

/** What the servers really answered, as the list shows it. */
export function statusesOf(exchange: Exchange): Statuses {
  const last = lastHop(exchange);
  const open = exchange.outcome.kind === 'pending';
  const { preflight } = last;
  return {
    preflight: preflight === null ? null : statusText(preflight.response?.status, preflight.endedAt === null && open),
    actual: last.response === null && !last.sent && !open ? 'not sent' : statusText(last.response?.status, open),
    redirects: exchange.hops.slice(0, -1).map((hop) => statusText(hop.response?.status, false)),
  };
}

function statusText(status: number | undefined, open: boolean): string {
  return status === undefined || status === 0 ? (open ? '…' : '–') : String(status);
}
