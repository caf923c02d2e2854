import { type Header, headerValue } from '../../src/cors/headers';
import { isSameOrigin, OPAQUE_ORIGIN, originOf, taintsOrigin } from '../../src/cors/origin';
import type { Answer, HeaderRecord, RowHop } from './row';

interface PlainAnswer {
  readonly status: number;
  readonly headers: readonly Header[];
}

/** What a page asks, and what comes back hop by hop. */
export interface Chain {
  readonly pageOrigin: string;
  readonly url: string;
  readonly method: string;
  readonly mode: 'cors' | 'no-cors' | 'same-origin';
  /** `Access-Control-Request-Headers` */
  readonly unsafeNames: string | null;
  readonly answers: readonly PlainAnswer[];
  /** By hop. */
  readonly preflights: readonly (PlainAnswer | null | undefined)[];
}

/** The hops of a chain of redirects with what the browser sends along. */
export function hopsOf({ pageOrigin, method, mode, unsafeNames, answers, preflights, ...chain }: Chain): RowHop[] {
  const hops: RowHop[] = [];
  let { url } = chain;
  let origin = pageOrigin;
  for (const [index, answer] of answers.entries()) {
    const preflight = preflights[index] ?? null;
    const hasOrigin = mode === 'cors' && (origin === OPAQUE_ORIGIN || !isSameOrigin(pageOrigin, originOf(url)));
    const asked: HeaderRecord = {
      'access-control-request-method': method,
      ...(unsafeNames !== null && { 'access-control-request-headers': unsafeNames }),
      origin,
    };
    hops.push({
      url,
      method,
      preflight: preflight === null ? null : { requestHeaders: asked, response: joined(preflight) },
      sent: hasOrigin ? { origin } : {},
      response: joined(answer),
    });
    const location = headerValue(answer.headers, 'location');
    if (location === null) break;
    const next = new URL(location, url).href;
    if (taintsOrigin(pageOrigin, url, next)) origin = OPAQUE_ORIGIN;
    url = next;
  }
  return hops;
}

function joined({ status, headers }: PlainAnswer): Answer {
  const record: Record<string, string> = {};
  for (const { name, value } of headers) {
    const lower = name.toLowerCase();
    record[lower] = record[lower] === undefined ? value : `${record[lower]}\n${value}`;
  }
  return { status, headers: record };
}
