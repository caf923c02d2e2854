import { OPAQUE_ORIGIN } from '../cors/origin';
import type { Check } from '../exchange/checks';
import { type Exchange, type Hop, originAskedWith } from '../exchange/exchange';

/** What helps where allowing the origin would be unsafe advice. Data only: `words` says it. */
export type Remedy =
  | { readonly kind: 'opaque-page' }
  /** `url` is what the redirect led to. */
  | { readonly kind: 'redirect-made-null'; readonly url: string };

/** The remedy of a fault that only the origin `null` has, or null where the fault's own mend is safe. */
export function remedyOf(exchange: Exchange, hop: Hop, { fault, on }: Check): Remedy | null {
  if (!fault?.kind.startsWith('acao-') || originAskedWith(hop, on) !== OPAQUE_ORIGIN) return null;
  return exchange.origin === OPAQUE_ORIGIN ? { kind: 'opaque-page' } : { kind: 'redirect-made-null', url: hop.url };
}
