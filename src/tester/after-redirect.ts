import { isSameOrigin, originOf } from '../cors/origin';
import type { Attempt } from './attempt';

/** What goes on from hop to hop. */
export type Carried = Pick<Attempt, 'method' | 'headers' | 'body'>;

/** https://fetch.spec.whatwg.org/#request-body-header-name */
const BODY_HEADERS = new Set(['content-encoding', 'content-language', 'content-location', 'content-type']);

/**
 * What is asked of `to`, to which an answer of `from` with this status redirects.
 * https://fetch.spec.whatwg.org/#concept-http-redirect-fetch, steps 11 to 13
 */
export function afterRedirect(carried: Carried, status: number, from: string, to: string): Carried {
  const { method } = carried;
  const becomesGet =
    ((status === 301 || status === 302) && method === 'POST') ||
    (status === 303 && method !== 'GET' && method !== 'HEAD');
  const leaves = !isSameOrigin(originOf(from), originOf(to));
  const headers = carried.headers.filter(({ name }) => {
    const lower = name.toLowerCase();
    return !(becomesGet && BODY_HEADERS.has(lower)) && !(leaves && lower === 'authorization');
  });
  return becomesGet ? { method: 'GET', headers, body: null } : { ...carried, headers };
}
