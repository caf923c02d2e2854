import type { AskedRequest } from '../../capture/har-request';
import type { Header } from '../../cors/headers';
import { mayWrite, takesBody } from '../../cors/methods';
import type { Diagnosis } from '../../diagnosis/diagnosis';
import { type Exchange, firstHop } from '../../exchange/exchange';
import { pageHeaders } from './page-headers';

/** A request as `fetch` makes it once more. */
export interface Repeat {
  readonly url: string;
  readonly method: string;
  readonly headers: readonly Header[];
  readonly body: string | null;
  readonly credentials: 'include' | 'same-origin';
  readonly redirect: 'follow' | 'manual' | 'error';
}

/** What is not quite as it was. */
export type RepeatNote =
  | 'as-fetch'
  | 'as-page'
  | 'headers-unknown'
  | 'body-unknown'
  | 'body-too-large'
  | 'body-binary'
  | 'credentials-unknown';

export type RepeatPlan =
  | { readonly kind: 'cannot'; readonly why: 'no-cors' | 'pending' }
  | {
      readonly kind: 'can';
      readonly repeat: Repeat;
      readonly notes: readonly RepeatNote[];
      /** It may change something on the server, so a person has to say yes. */
      readonly writes: boolean;
    };

/** How an exchange is asked again. `asked` is what DevTools knows of it; null where it knows nothing, or not which. */
export function planRepeat(exchange: Exchange, { credentials }: Diagnosis, asked: AskedRequest | null): RepeatPlan {
  if (exchange.outcome.kind === 'pending') return { kind: 'cannot', why: 'pending' };
  if (exchange.mode === 'no-cors') return { kind: 'cannot', why: 'no-cors' };
  return { kind: 'can', ...repeatOf(exchange, { credentials }, asked), writes: mayWrite(firstHop(exchange).method) };
}

/** The request of an exchange as far as it is known, and what is not. */
export function repeatOf(
  exchange: Exchange,
  { credentials }: Pick<Diagnosis, 'credentials'>,
  asked: AskedRequest | null,
): Pick<RepeatPlan & { kind: 'can' }, 'repeat' | 'notes'> {
  const first = firstHop(exchange);
  const { url, method } = first;
  const known = asked?.headers ?? (first.sent ? first.requestHeaders : null);
  const hasBody = takesBody(method);
  return {
    repeat: {
      url,
      method,
      headers: known === null ? [] : pageHeaders(known, first),
      body: hasBody && asked?.body.kind === 'text' ? asked.body.text : null,
      credentials: credentials.mode === 'include' ? 'include' : 'same-origin',
      redirect: exchange.redirectMode ?? 'follow',
    },
    notes: [
      ...(exchange.resourceType === 'xmlhttprequest' ? [] : (['as-fetch'] as const)),
      ...(exchange.tabId === -1 ? (['as-page'] as const) : []),
      ...(known === null ? (['headers-unknown'] as const) : []),
      ...(hasBody ? bodyNotes(asked, known) : []),
      ...(credentials.mode === 'unknown' ? (['credentials-unknown'] as const) : []),
    ],
  };
}

function bodyNotes(asked: AskedRequest | null, headers: readonly Header[] | null): RepeatNote[] {
  if (asked === null) return ['body-unknown'];
  if (asked.body.kind === 'unknown') return [asked.body.why === 'binary' ? 'body-binary' : 'body-too-large'];
  // A stream or a file that DevTools does not show leaves its marks in the headers.
  const hasOne = headers?.some(({ name, value }) => {
    const lower = name.toLowerCase();
    return lower === 'content-type' || lower === 'transfer-encoding' || (lower === 'content-length' && value !== '0');
  });
  return asked.body.kind === 'none' && hasOne === true ? ['body-unknown'] : [];
}
