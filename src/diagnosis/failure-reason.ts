import { checkRedirectScheme, checkRedirectUserinfo } from '../cors/redirect-check';
import { isAbortedError, isBlockedError } from '../exchange/browser-errors';
import { type Exchange, isRedirectLoop, lastHop, wasRedirectRefused } from '../exchange/exchange';
import { redirectTargetOf } from '../exchange/redirect-target';

/** Why a request failed that CORS did not stop. Data only: `words` says it. */
export type FailureReason =
  | 'refused'
  | 'name-not-found'
  | 'reset'
  | 'connection-too-slow'
  | 'answer-too-slow'
  | 'offline'
  | 'client'
  | 'resource-policy'
  | 'opaque-response-blocking'
  /** Known from DevTools alone: to webRequest it looks like an abort. */
  | 'redirect-mode-error'
  | 'redirect-target'
  /** https://fetch.spec.whatwg.org/#main-fetch, for `no-cors` */
  | 'redirect-in-no-cors'
  | 'redirect-loop'
  | 'tls'
  | 'certificate'
  | 'other';

const REASONS: Readonly<Record<string, FailureReason>> = {
  'net::ERR_TOO_MANY_REDIRECTS': 'redirect-loop',
  'net::ERR_CONNECTION_REFUSED': 'refused',
  'net::ERR_NAME_NOT_RESOLVED': 'name-not-found',
  'net::ERR_CONNECTION_RESET': 'reset',
  'net::ERR_CONNECTION_CLOSED': 'reset',
  'net::ERR_CONNECTION_ABORTED': 'reset',
  'net::ERR_EMPTY_RESPONSE': 'reset',
  'net::ERR_CONNECTION_TIMED_OUT': 'connection-too-slow',
  'net::ERR_TIMED_OUT': 'answer-too-slow',
  'net::ERR_INTERNET_DISCONNECTED': 'offline',
  'net::ERR_BLOCKED_BY_CLIENT': 'client',
  'net::ERR_BLOCKED_BY_RESPONSE': 'resource-policy',
  'net::ERR_BLOCKED_BY_ORB': 'opaque-response-blocking',

  NS_ERROR_REDIRECT_LOOP: 'redirect-loop',
  NS_ERROR_CORRUPTED_CONTENT: 'redirect-target',
  NS_ERROR_CONNECTION_REFUSED: 'refused',
  NS_ERROR_UNKNOWN_HOST: 'name-not-found',
  NS_ERROR_NET_RESET: 'reset',
  NS_ERROR_NET_INTERRUPT: 'reset',
  NS_ERROR_NET_EMPTY_RESPONSE: 'reset',
  NS_ERROR_NET_PARTIAL_TRANSFER: 'reset',
  NS_ERROR_NET_TIMEOUT: 'connection-too-slow',
  NS_ERROR_OFFLINE: 'offline',
  NS_ERROR_DOM_CORP_FAILED: 'resource-policy',
};

/** Why a request failed that CORS did not stop; `error` is the browser's own word. */
export function failureReason(exchange: Exchange, error: string): FailureReason {
  if (isRedirectTargetRefused(exchange)) return 'redirect-target';
  if (exchange.mode === 'no-cors' && wasRedirectRefused(exchange)) return 'redirect-in-no-cors';
  if (isRedirectLoop(exchange)) return 'redirect-loop';
  return exchange.redirectMode === 'error' ? 'redirect-mode-error' : reasonOfError(error);
}

/** Whether a request without CORS was redirected to where the browser goes in no mode. */
export function isRedirectTargetRefused(exchange: Exchange): boolean {
  const { origin, outcome, mode } = exchange;
  if (outcome.kind !== 'failed' || mode !== 'no-cors') return false;
  if (!isBlockedError(outcome.error) && !isAbortedError(outcome.error)) return false;
  const target = redirectTargetOf(lastHop(exchange));
  return target !== null && (checkRedirectScheme(target) ?? checkRedirectUserinfo(target, origin, true)) !== null;
}

/** `certificate` in the languages that Firefox speaks most. */
const CERTIFICATE = /[csz]ert[iy]fi|сертиф|証明書|证书|憑證|인증서/i;

function reasonOfError(error: string): FailureReason {
  const known = Object.hasOwn(REASONS, error) ? REASONS[error] : undefined;
  if (known !== undefined) return known;
  // Of a connection that is not secure, Firefox tells in a sentence, in the person's language. Measured.
  if (/\s/.test(error)) return CERTIFICATE.test(error) ? 'certificate' : 'tls';
  if (error.startsWith('net::ERR_SSL_')) return 'tls';
  return error.startsWith('net::ERR_CERT_') ? 'certificate' : 'other';
}
