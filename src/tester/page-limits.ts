import { isSameOrigin, isTrustworthyOrigin, OPAQUE_ORIGIN, originOf } from '../cors/origin';
import { parseUrl } from '../cors/parse-url';
import type { Attempt } from './attempt';

/** What a page meets and the extension's own request does not. */
export type PageLimit =
  /** https://w3c.github.io/webappsec-mixed-content/ */
  | 'mixed-content'
  /** https://wicg.github.io/local-network-access/ */
  | 'local-network'
  /** The page asks its own origin: CORS has no say. */
  | 'same-origin';

export function pageLimits({ origin, url }: Pick<Attempt, 'origin' | 'url'>): PageLimit[] {
  if (isSameOrigin(origin, originOf(url))) return ['same-origin'];
  const limits: PageLimit[] = [];
  if (origin.startsWith('https:') && url.startsWith('http:') && !isTrustworthyOrigin(originOf(url))) {
    limits.push('mixed-content');
  }
  if (origin !== OPAQUE_ORIGIN && isLocal(url) && !isLocal(origin)) limits.push('local-network');
  return limits;
}

const LOCAL_HOST =
  /(^|\.)localhost$|\.local$|^(127|10)(\.\d+){3}$|^(192\.168|169\.254|172\.(1[6-9]|2\d|3[01]))(\.\d+){2}$|^\[(::1|f[cd]|fe[89ab])/;

function isLocal(url: string): boolean {
  return LOCAL_HOST.test(parseUrl(url)?.hostname ?? '');
}
