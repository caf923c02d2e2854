import type { Header } from '../cors/headers';
import { isToken } from '../cors/token';
import type { Hop } from '../exchange/exchange';
import { preflightRequestHeaders } from '../view/preflight-request';
import { reportWords } from '../words/report';

/** A request as a person would make it again: by a command line, or by code. */
export interface RepeatedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly Header[];
  /** Null: none, or not known. */
  readonly body: string | null;
  /** Whether the browser adds cookies of its own. */
  readonly includesCredentials: boolean;
}

/** What each transport writes by itself, or what would make its answer unreadable. */
const BY_ITSELF = new Set(['host', 'connection', 'content-length', 'accept-encoding', 'transfer-encoding', 'te']);

/** The preflight of a hop; null where it had none. */
export function preflightToRepeat({ url, origin, preflight }: Hop): RepeatedRequest | null {
  if (preflight === null) return null;
  const headers = preflightRequestHeaders(origin, preflight);
  return { method: 'OPTIONS', url, headers, body: null, includesCredentials: false };
}

/**
 * The actual request of a hop. Where it was never sent, the values of its headers are not known: placeholders stand
 * for them. A body is never known here.
 */
export function requestToRepeat(hop: Hop, includesCredentials: boolean): RepeatedRequest {
  const { method, url, origin, preflight, requestHeaders, sent } = hop;
  const seen = requestHeaders.filter(({ name }) => isToken(name) && !BY_ITSELF.has(name.toLowerCase()));
  const asked = (preflight?.requestHeaderNames ?? []).filter(isToken);
  const headers = sent
    ? seen
    : [{ name: 'Origin', value: origin }, ...asked.map((name) => ({ name, value: reportWords.valueNotSeen }))];
  return { method, url, headers, body: null, includesCredentials };
}
