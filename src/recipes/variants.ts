import { type CorsPolicy, withOrigins } from './policy';
import type { DerivedPolicy } from './policy-of';

export interface Variant {
  /** `recipeWords.variants` says what each means. */
  readonly kind: 'this-site' | 'several-sites' | 'everyone';
  readonly policy: CorsPolicy;
  /** It works only if no request includes credentials, which could not be seen. */
  readonly assumesNoCredentials: boolean;
}

/**
 * Who may be allowed, the safest first. `everyone` is a choice only where no request is known to include credentials;
 * for a page with an opaque origin it is the only one.
 */
export function variantsOf({ policy, credentials, otherOrigins }: DerivedPolicy): readonly [Variant, ...Variant[]] {
  const everyone: Variant = {
    kind: 'everyone',
    policy: { ...policy, origins: '*', credentials: false },
    assumesNoCredentials: credentials === 'unknown',
  };
  if (policy.origins === '*') return [everyone];
  const several = otherOrigins.length === 0 ? null : withOrigins(policy, [...policy.origins, ...otherOrigins]);
  return [
    { kind: 'this-site', policy, assumesNoCredentials: false },
    ...(several === null ? [] : [{ kind: 'several-sites', policy: several, assumesNoCredentials: false } as const]),
    ...(credentials === 'include' ? [] : [everyone]),
  ];
}
