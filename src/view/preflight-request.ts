import type { Header } from '../cors/headers';
import type { Preflight } from '../exchange/exchange';

/**
 * The headers of a preflight that its answer is judged by. They follow from the request, so that only they are kept.
 * https://fetch.spec.whatwg.org/#cors-preflight-fetch
 */
export function preflightRequestHeaders(
  origin: string,
  { requestMethod, requestHeaderNames }: Pick<Preflight, 'requestMethod' | 'requestHeaderNames'>,
): Header[] {
  const headers = [{ name: 'Origin', value: origin }];
  if (requestMethod !== '') {
    headers.push({ name: 'Access-Control-Request-Method', value: requestMethod });
  }
  if (requestHeaderNames.length > 0) {
    headers.push({ name: 'Access-Control-Request-Headers', value: requestHeaderNames.join(',') });
  }
  return headers;
}
