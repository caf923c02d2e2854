import { mediaType } from './answers';
import type { Case, CaseAnswer } from './case';
import type { BareRequest } from './odd-method';

/** A request as it arrived at its server. Header names in lower case. */
export type Arrived = Omit<BareRequest, 'headers'> & {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
};

/** A request of a case that arrived, and what it got: the servers' own word, which no browser has a hand in. */
export interface Received {
  readonly hop: number;
  readonly on: 'preflight' | 'response';
  /** Its `Origin`; null: it had none. */
  readonly origin: string | null;
  /** `Access-Control-Request-Method` of a preflight, else empty. */
  readonly requestMethod: string;
  /** `Access-Control-Request-Headers`, in their order. */
  readonly requestHeaderNames: readonly string[];
  readonly answer: CaseAnswer;
  /** The media type of the answer. */
  readonly type: string;
}

/** How a request to this hop of a case is answered. */
export function planOf(given: Case, hop: number, { method, headers }: Arrived): Received | null {
  const planned = given.hops[hop];
  if (planned === undefined) return null;
  const header = (name: string) => String(headers[name] ?? '');
  const isPreflight = method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
  const isEarlier = given.earlier !== undefined && headers['origin'] === undefined;
  const isConditional = given.earlier !== undefined && header('if-none-match') === '"1"';
  const loaded = isEarlier ? given.earlier : undefined;
  const answer = isPreflight ? planned.preflight : (loaded?.answer ?? planned.response);
  return {
    hop,
    on: isPreflight ? 'preflight' : 'response',
    origin: headers['origin'] === undefined ? null : header('origin'),
    requestMethod: header('access-control-request-method'),
    requestHeaderNames: header('access-control-request-headers').split(',').filter(Boolean),
    answer: isConditional && !isPreflight ? { ...answer, status: 304 } : answer,
    type: mediaType(loaded ?? given.ask),
  };
}
