import { hostOf } from '../cors/origin';
import { type Exchange, lastHop } from '../exchange/exchange';
import { words } from '../words';
import type { FindingCode } from './codes';
import type { Verdict } from './diagnosis';
import { type FailureReason, failureReason } from './failure-reason';

const CODES: Readonly<Record<FailureReason, FindingCode>> = {
  refused: 'network-refused',
  'name-not-found': 'network-dns',
  reset: 'network-reset',
  'connection-too-slow': 'network-timeout',
  'answer-too-slow': 'network-timeout',
  offline: 'network-offline',
  client: 'blocked-by-client',
  'resource-policy': 'blocked-by-corp',
  'opaque-response-blocking': 'blocked-by-orb',
  'redirect-mode-error': 'redirect-refused',
  'redirect-target': 'redirect-refused',
  'redirect-in-no-cors': 'redirect-refused',
  'redirect-loop': 'network-other',
  tls: 'network-other',
  certificate: 'certificate-invalid',
  other: 'network-other',
};

/** A failure as a finding and a step tell it. */
export interface Failure {
  readonly code: FindingCode;
  /** The browser's own word, e.g. `net::ERR_CONNECTION_REFUSED`. */
  readonly error: string;
  /** A whole sentence. */
  readonly message: string;
}

/** Says why a request failed, or null: it did not, or CORS stopped it. */
export function failureOf(exchange: Exchange, verdict: Verdict): Failure | null {
  const { outcome } = exchange;
  if (verdict !== 'not-cors' || outcome.kind !== 'failed') return null;
  const { error } = outcome;
  const reason = failureReason(exchange, error);
  const message = words.diagnosis.failures[reason](hostOf(lastHop(exchange).url), error);
  return { code: CODES[reason], error, message };
}
