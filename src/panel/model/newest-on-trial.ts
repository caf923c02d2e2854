import { withoutFragment } from '../../cors/without-fragment';
import { firstHop } from '../../exchange/exchange';
import type { TrialOn } from '../../trial/trial';
import type { Entry } from './entry';

/** The newest request that was made with the fix since its trial began; null while there is none. */
export function newestOnTrial({ method, url, since }: TrialOn, log: readonly Entry[]): Entry | null {
  const found = log.findLast(({ exchange }) => {
    const first = firstHop(exchange);
    const isSame = first.method === method && withoutFragment(first.url) === withoutFragment(url);
    return isSame && exchange.tried === true && exchange.startedAt >= since;
  });
  return found ?? null;
}
