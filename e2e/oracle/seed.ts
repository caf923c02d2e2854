import type { FindingCode } from '../../src/diagnosis/codes';

export type OriginCode = Extract<FindingCode, `acao-${string}`>;

/** A list with these words in it, which the browser reads or does not. What else is asked for is not allowed. */
export interface WordList {
  readonly words: readonly string[];
  readonly isReadable: boolean;
}

/**
 * A fault as the generator has put it into an answer: enough to say what is to be found of it, without any of the code
 * that is to find it.
 */
export type Seed =
  /** `ofOpaque`: what it is to a request whose origin is `null`; null: no fault. */
  | { readonly in: 'origin'; readonly code: OriginCode; readonly ofOpaque: OriginCode | null }
  /** No fault where credentials are not included. */
  | { readonly in: 'credentials' }
  | { readonly in: 'status'; readonly code: 'preflight-status' | 'preflight-redirect' }
  | ({ readonly in: 'methods' } & WordList)
  | ({ readonly in: 'headers' } & WordList)
  /** `isRefused`: the browser goes there in no case; where it does not say CORS, it is none of CORS's faults. */
  | { readonly in: 'location'; readonly code: 'redirect-userinfo' | 'scheme-not-cors'; readonly isRefused: boolean };

/** The seeds with one more, in place of one in the same part of the answer. */
export function withSeed(seeds: readonly Seed[] | undefined, part: Seed['in'], seed: Seed | null): Seed[] {
  const others = (seeds ?? []).filter((other) => other.in !== part);
  return seed === null ? others : [...others, seed];
}
