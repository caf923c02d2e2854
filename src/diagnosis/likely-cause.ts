import { headerValue } from '../cors/headers';
import { originOf } from '../cors/origin';
import { parseUrl } from '../cors/parse-url';
import { type Exchange, lastHop } from '../exchange/exchange';
import { answerCauses } from './answer-causes';
import type { Cause } from './cause';
import type { Diagnosis } from './diagnosis';
import { preflightCauses } from './preflight-causes';

/** Another exchange of the log, with its judgement. */
export interface Judged {
  readonly exchange: Exchange;
  readonly diagnosis: Diagnosis;
}

/** So few answers without CORS prove nothing about a server. */
const MANY = 2;

/**
 * The likely causes in the server of what blocked an exchange, the most telling first; none where nothing speaks for
 * one. `others` are exchanges of the same log: those of the same server tell whether it has CORS at all.
 */
export function likelyCauses({ exchange, diagnosis }: Judged, others: Iterable<Judged>): readonly Cause[] {
  const blocking = diagnosis.findings.find(({ severity }) => severity === 'blocking');
  if (diagnosis.verdict !== 'blocked' || blocking === undefined) return [];
  const causes = blocking.on === 'preflight' ? preflightCauses(exchange, blocking) : answerCauses(exchange, blocking);
  // Where the answer itself tells why, what its neighbours have adds nothing.
  return causes.length > 0 || blocking.code !== 'acao-missing' ? causes : ofNeighbours(exchange, others);
}

function ofNeighbours(exchange: Exchange, others: Iterable<Judged>): readonly Cause[] {
  const server = originOf(lastHop(exchange).url);
  const route = routeOf(exchange);
  let allowed = 0;
  let bare = 0;
  let example: string | null = null;
  for (const { exchange: other } of others) {
    const { url, response } = lastHop(other);
    if (
      other.id === exchange.id ||
      other.tried ||
      originOf(url) !== server ||
      response === null ||
      routeOf(other) === route
    )
      continue;
    if (headerValue(response.headers, 'access-control-allow-origin') === null) bare++;
    else {
      allowed++;
      example = routeOf(other);
    }
  }
  if (example !== null) return [{ kind: 'other-routes-have-cors', example, count: allowed }];
  return bare >= MANY ? [{ kind: 'no-route-has-cors', count: bare }] : [];
}

/** Method and path: what a server looks at when it chooses who answers. */
function routeOf(exchange: Exchange): string {
  const { method, url } = lastHop(exchange);
  return `${method} ${parseUrl(url)?.pathname ?? url}`;
}
