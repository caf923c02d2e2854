import { parseUrl } from '../cors/parse-url';
import { isAllowableOrigin } from './policy';

/** Why a text names no origin that a server should allow. */
export type OriginError = 'empty' | 'wildcard' | 'null' | 'not-http' | 'not-an-origin';

export type TypedOrigin =
  | { readonly kind: 'origin'; readonly origin: string }
  | { readonly kind: 'error'; readonly error: OriginError };

/** Reads an origin as a person types or pastes it: of a whole URL, its origin counts. */
export function readOrigin(text: string): TypedOrigin {
  const typed = text.trim();
  if (typed === '') return failed('empty');
  if (typed.includes('*')) return failed('wildcard');
  if (typed.toLowerCase() === 'null') return failed('null');
  if (!/^https?:\/\//i.test(typed)) return failed('not-http');
  const url = parseUrl(typed);
  if (url === null || url.username !== '' || url.password !== '' || !isAllowableOrigin(url.origin)) {
    return failed('not-an-origin');
  }
  return { kind: 'origin', origin: url.origin };
}

function failed(error: OriginError): TypedOrigin {
  return { kind: 'error', error };
}
