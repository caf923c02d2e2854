/**
 * What CORS asks of a request's credentials mode: `include` or not. (`omit` and `same-origin` are the same to
 * it.) https://fetch.spec.whatwg.org/#concept-request-credentials-mode
 */
export type CredentialsMode = 'include' | 'not-include';
