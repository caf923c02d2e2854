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
