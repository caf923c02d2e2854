import { isSameOrigin, originOf } from '../cors/origin';
import { checkRedirectScheme, checkRedirectUserinfo } from '../cors/redirect-check';
import { isBlockedError } from './browser-errors';
import { type Exchange, lastHop } from './exchange';
import { redirectTargetOf } from './redirect-target';

/** Errors by which the browser keeps a plain image, script or style from the page although CORS was not asked. */
const CROSS_ORIGIN_BLOCKS = new Set([
  'net::ERR_BLOCKED_BY_RESPONSE',
  'net::ERR_BLOCKED_BY_ORB',
  'NS_ERROR_DOM_CORP_FAILED',
]);

/**
 * Whether an exchange belongs into the log, as far as it is known by now: it leaves its origin or is stopped on its way
 * out, and either CORS applies, or it is a `fetch` with `no-cors`, or it is a plain subresource that CORP or ORB blocked.
 */
export function concernsCors(exchange: Exchange): boolean {
  if (!leavesItsOrigin(exchange) && !isStoppedOnItsWayOut(exchange)) return false;
  switch (exchange.mode) {
    case 'cors':
      return true;
    case 'no-cors':
      return exchange.resourceType === 'xmlhttprequest' || isCrossOriginBlock(exchange);
    case 'unknown':
      return isScripted(exchange) || isCrossOriginBlock(exchange);
    case 'same-origin':
    case 'navigate':
      return false;
    default:
      return exchange.mode satisfies never;
  }
}

/** An OPTIONS request that has not been sent may still turn out to be a preflight. */
export function mayBePreflight(exchange: Exchange): boolean {
  const hop = lastHop(exchange);
  return exchange.hops.length === 1 && hop.method === 'OPTIONS' && !hop.sent && hop.preflight === null;
}

function leavesItsOrigin(exchange: Exchange): boolean {
  return exchange.hops.some((hop) => !isSameOrigin(exchange.origin, originOf(hop.url)));
}

/** Whether a redirect would have left the request's origin, and to a URL that CORS forbids to go to. */
function isStoppedOnItsWayOut(exchange: Exchange): boolean {
  const { outcome, origin } = exchange;
  if (outcome.kind !== 'failed' || !isBlockedError(outcome.error)) return false;
  const target = redirectTargetOf(lastHop(exchange));
  return (
    target !== null && (checkRedirectScheme(target) !== null || checkRedirectUserinfo(target, origin, false) !== null)
  );
}

/** Requests of these types are made with CORS, unless the page asks for `no-cors`. */
function isScripted(exchange: Exchange): boolean {
  return exchange.resourceType === 'xmlhttprequest' || exchange.resourceType === 'font';
}

function isCrossOriginBlock(exchange: Exchange): boolean {
  return exchange.outcome.kind === 'failed' && CROSS_ORIGIN_BLOCKS.has(exchange.outcome.error);
}
