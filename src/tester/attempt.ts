import type { CredentialsMode } from '../cors/credentials-mode';
import type { Header } from '../cors/headers';

/** A request as code of a page of any origin would make it, to be tried out. */
export interface Attempt {
  /** Without a fragment. */
  readonly url: string;
  /** Of the page that would ask: a serialized origin, or `null` (the word). */
  readonly origin: string;
  /** As it goes out: normalized. */
  readonly method: string;
  /** Those that the page's code sets. */
  readonly headers: readonly Header[];
  readonly body: string | null;
  /** `not-include`: the mode `same-origin`, which is what `fetch` does unless told otherwise. */
  readonly credentials: CredentialsMode;
}

/** https://httpwg.org/specs/rfc9110.html#safe.methods */
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether a request with this method may change something on the server. */
export function mayWrite(method: string): boolean {
  return !SAFE.has(method);
}

/** Whether a request with this method can have a body. */
export function takesBody(method: string): boolean {
  return method !== 'GET' && method !== 'HEAD';
}
