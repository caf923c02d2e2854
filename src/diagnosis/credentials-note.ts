import type { Check } from '../exchange/checks';
import { type Exchange, lastHop } from '../exchange/exchange';
import { notes as words } from '../words/diagnosis';
import { browserErrorOf } from './codes';
import type { Finding } from './diagnosis';
import { note } from './note';

/**
 * That nothing tells whether credentials are included. The faults are then those of a request without them, so the note
 * says what the browser calls the fault of a request with them, where that is another one.
 *
 * @param faults the findings that block
 * @param withCredentials the checks of the same answers for a request that includes credentials
 */
export function credentialsNote(
  exchange: Exchange,
  faults: readonly Finding[],
  withCredentials: readonly Check[],
): Finding {
  const hop = exchange.hops.length - 1;
  const { method } = lastHop(exchange);
  const stop = withCredentials.find((check) => check.hop === hop && check.fault !== null);
  const name = stop?.fault == null ? null : browserErrorOf(stop.fault.kind, stop.on)[exchange.browser];
  const otherName = name === faults[0]?.browserError[exchange.browser] ? null : name;
  return note('credentials-unknown', hop, 'request', words['credentials-unknown'](method, otherName));
}
