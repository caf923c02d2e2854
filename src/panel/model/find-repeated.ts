import { withoutFragment } from '../../cors/without-fragment';
import { type Exchange, firstHop } from '../../exchange/exchange';

/** A request that was asked again. */
export interface Asked {
  /** The name of the script that asked. */
  readonly source: string;
  readonly url: string;
  readonly method: string;
  readonly origin: string;
  /** The ids of the like requests that were there before. */
  readonly before: ReadonlySet<string>;
}

/**
 * The exchange that came of asking again, or null while there is none. The line of code tells it for certain, yet
 * DevTools tells that only after the end; until then it is the first like one since, unless another line made it.
 */
export function findRepeated<T extends { readonly exchange: Exchange }>(asked: Asked, log: readonly T[]): T | null {
  const since = log.filter(({ exchange }) => isLike(asked, exchange) && !asked.before.has(exchange.id));
  const certain = since.find(({ exchange }) => exchange.callSite?.url === asked.source);
  return certain ?? since.find(({ exchange }) => exchange.callSite === null) ?? null;
}

/** The ids of the exchanges in a log that asking again could be mistaken for. */
export function likeBefore(asked: Omit<Asked, 'before'>, log: readonly { readonly exchange: Exchange }[]): Set<string> {
  return new Set(log.filter(({ exchange }) => isLike(asked, exchange)).map(({ exchange }) => exchange.id));
}

function isLike({ url, method, origin }: Omit<Asked, 'before'>, exchange: Exchange): boolean {
  const first = firstHop(exchange);
  const isSame = first.method === method && exchange.origin === origin;
  return isSame && (first.url === url || withoutFragment(first.url) === withoutFragment(url));
}
