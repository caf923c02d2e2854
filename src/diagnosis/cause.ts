/** How a header got a value that is no origin, or not this one. */
export type ValueCause =
  | 'unset-variable'
  | 'placeholder'
  | 'slash'
  | 'no-scheme'
  | 'localhost'
  | 'scheme'
  | 'port'
  | 'www';

/** What probably lies behind a block, on the server's side. Each kind stands on evidence in the exchange or in the log. */
export type Cause =
  | { readonly kind: 'auth-before-cors'; readonly status: number }
  | { readonly kind: 'options-forbidden' }
  | { readonly kind: 'no-options-route'; readonly status: number; readonly allow: string | null }
  | { readonly kind: 'options-crash' | 'error-without-cors'; readonly status: number; readonly corsIsOn: boolean }
  | { readonly kind: 'gateway'; readonly status: number }
  | { readonly kind: 'redirect-slash' | 'redirect-https' | 'redirect-login' | 'login-page'; readonly location: string }
  | { readonly kind: 'auth-answer' | 'not-found' | 'too-large' | 'rate-limit'; readonly status: number }
  | { readonly kind: 'shared-cache'; readonly sign: string }
  | { readonly kind: 'set-twice' }
  | { readonly kind: 'whole-list' }
  | { readonly kind: 'value'; readonly why: ValueCause; readonly value: string }
  | { readonly kind: 'tracing-header'; readonly names: readonly string[] }
  /** `example` is a request of the log that passed. */
  | { readonly kind: 'other-routes-have-cors'; readonly example: string; readonly count: number }
  | { readonly kind: 'no-route-has-cors'; readonly count: number };
