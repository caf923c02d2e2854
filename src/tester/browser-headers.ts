import { isSameOrigin, isTrustworthyOrigin, OPAQUE_ORIGIN, originOf } from '../cors/origin';
import { parseUrl } from '../cors/parse-url';
import { corsApplies } from '../exchange/checks';
import { type Exchange, lastHop } from '../exchange/exchange';
import type { BrowserHeader } from './wire';

/**
 * What a browser writes on a request of a page that asks for the last hop, as far as it depends on the page. Without
 * it the browser would write what is so of an extension.
 *
 * @param origin its `Origin`
 */
export function browserHeaders(exchange: Exchange, origin = lastHop(exchange).origin): BrowserHeader[] {
  const { url, method } = lastHop(exchange);
  const index = exchange.hops.length - 1;
  // https://fetch.spec.whatwg.org/#append-a-request-origin-header
  const hasOrigin = corsApplies(exchange, index) || (method !== 'GET' && method !== 'HEAD');
  return [
    { name: 'origin', value: hasOrigin ? origin : null },
    { name: 'referer', value: referrer(exchange.origin, url) },
    ...(isTrustworthyOrigin(originOf(url)) ? [{ name: 'sec-fetch-site', value: fetchSite(exchange) }] : []),
  ];
}

/** By the default policy, `strict-origin-when-cross-origin`. Which page of the origin would ask is not known. */
function referrer(origin: string, url: string): string | null {
  if (!/^https?:/.test(origin)) return null;
  return origin.startsWith('https:') && !isTrustworthyOrigin(originOf(url)) ? null : `${origin}/`;
}

const SITES = ['same-origin', 'same-site', 'cross-site'] as const;

/** The farthest of all hops. https://w3c.github.io/webappsec-fetch-metadata/#sec-fetch-site-header */
function fetchSite({ origin, hops }: Exchange): string {
  return SITES[Math.max(...hops.map(({ url }) => distance(origin, url)))] ?? 'cross-site';
}

/** As an index of `SITES`. */
function distance(origin: string, url: string): number {
  if (isSameOrigin(origin, originOf(url))) return 0;
  const page = origin === OPAQUE_ORIGIN ? null : parseUrl(origin);
  const target = parseUrl(url);
  if (page === null || target === null || page.protocol !== target.protocol) return 2;
  return siteOf(page.hostname) === siteOf(target.hostname) ? 1 : 2;
}

/**
 * The registrable domain, by the look of it: the list of public suffixes is larger than all of the extension. It takes
 * short second labels (`co.uk`) for parts of a suffix.
 */
function siteOf(host: string): string {
  if (/^[\d.]+$|:/.test(host)) return host;
  const labels = host.split('.');
  const [second = ''] = labels.slice(-2);
  return labels.slice(second.length <= 3 ? -3 : -2).join('.');
}
