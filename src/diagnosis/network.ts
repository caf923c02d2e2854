import { hostOf } from '../cors/origin';
import { checkRedirectScheme, checkRedirectUserinfo } from '../cors/redirect-check';
import { ABORTED_ERROR, type Exchange, isRedirectLoop, lastHop, wasRedirectRefused } from '../exchange/exchange';
import { BLOCKED_ERROR } from '../exchange/observed';
import { redirectTargetOf } from '../exchange/redirect-target';
import type { FindingCode } from './codes';
import type { Verdict } from './diagnosis';

interface NetworkWords {
  readonly code: FindingCode;
  /** A whole sentence; `host` is the request's host and port. */
  readonly message: (host: string) => string;
}

const reset = {
  code: 'network-reset',
  message: (host: string) =>
    `The connection to ${host} broke before an answer came. Look at the server's log: it may have crashed.`,
} as const;

const TOO_MANY_REDIRECTS = 'net::ERR_TOO_MANY_REDIRECTS';

const WORDS: Readonly<Record<string, NetworkWords>> = {
  [TOO_MANY_REDIRECTS]: {
    code: 'network-other',
    message: (host) =>
      `${host} redirects again and again, until the browser has had enough. Have one of these redirects lead to an answer.`,
  },
  'net::ERR_CONNECTION_REFUSED': {
    code: 'network-refused',
    message: (host) => `Nothing accepts connections at ${host}. Start the server, or check the port.`,
  },
  'net::ERR_NAME_NOT_RESOLVED': {
    code: 'network-dns',
    message: (host) => `The host name of ${host} cannot be found. Check its spelling, or your DNS.`,
  },
  'net::ERR_CONNECTION_RESET': reset,
  'net::ERR_CONNECTION_CLOSED': reset,
  'net::ERR_CONNECTION_ABORTED': reset,
  'net::ERR_EMPTY_RESPONSE': reset,
  'net::ERR_CONNECTION_TIMED_OUT': timeout('did not accept the connection in time'),
  'net::ERR_TIMED_OUT': timeout('did not answer in time'),
  'net::ERR_INTERNET_DISCONNECTED': {
    code: 'network-offline',
    message: () => 'The browser is offline. Connect to the network, or switch off "Offline" in the Network panel.',
  },
  'net::ERR_BLOCKED_BY_CLIENT': {
    code: 'blocked-by-client',
    message: () => 'An extension, such as an ad blocker, stopped this request. Allow it there, or try without it.',
  },
  'net::ERR_BLOCKED_BY_RESPONSE': {
    code: 'blocked-by-corp',
    message: (host) =>
      `${host} keeps its answer from other sites by Cross-Origin-Resource-Policy, or this page asks for that header by ` +
      'Cross-Origin-Embedder-Policy. Send "Cross-Origin-Resource-Policy: cross-origin".',
  },
  'net::ERR_BLOCKED_BY_ORB': {
    code: 'blocked-by-orb',
    message: () =>
      'The answer is not of the kind that its element loads, so the browser kept it (Opaque Response Blocking). ' +
      'Check its Content-Type and status.',
  },
};

/** Known from DevTools alone: to webRequest it looks like an abort. */
const REDIRECT_REFUSED: NetworkWords = {
  code: 'redirect-refused',
  message: (host) =>
    `${host} answered with a redirect, and your code asked for redirect: 'error'. Ask for 'follow', or call the final URL.`,
};

const REDIRECT_TARGET_REFUSED: NetworkWords = {
  code: 'redirect-refused',
  message: (host) =>
    `${host} redirects to a URL that the browser does not go to: one with a user name or password, or of another scheme ` +
    'than http and https. Redirect to a plain http or https URL.',
};

/** https://fetch.spec.whatwg.org/#main-fetch, for `no-cors` */
const NO_CORS_REDIRECT_REFUSED: NetworkWords = {
  code: 'redirect-refused',
  message: (host) =>
    `${host} answered with a redirect, and mode: 'no-cors' works with redirect: 'follow' only. Ask for 'follow', or call the final URL.`,
};

function timeout(what: string): NetworkWords {
  return {
    code: 'network-timeout',
    message: (host) => `${host} ${what}. Check that the server runs and that no firewall is in between.`,
  };
}

/** Why a request failed that CORS did not stop. */
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
  const { code, message } = failureWords(exchange, outcome.error);
  return { code, error: outcome.error, message: message(hostOf(lastHop(exchange).url)) };
}

function failureWords(exchange: Exchange, error: string): NetworkWords {
  if (isRedirectTargetRefused(exchange)) return REDIRECT_TARGET_REFUSED;
  if (exchange.mode === 'no-cors' && wasRedirectRefused(exchange)) return NO_CORS_REDIRECT_REFUSED;
  if (isRedirectLoop(exchange)) return networkWords(TOO_MANY_REDIRECTS);
  return exchange.redirectMode === 'error' ? REDIRECT_REFUSED : networkWords(error);
}

/** Whether a request without CORS was redirected to where the browser goes in no mode. */
export function isRedirectTargetRefused(exchange: Exchange): boolean {
  const { origin, outcome, mode } = exchange;
  if (outcome.kind !== 'failed' || mode !== 'no-cors') return false;
  if (outcome.error !== BLOCKED_ERROR && outcome.error !== ABORTED_ERROR) return false;
  const target = redirectTargetOf(lastHop(exchange));
  return target !== null && (checkRedirectScheme(target) ?? checkRedirectUserinfo(target, origin, true)) !== null;
}

function networkWords(error: string): NetworkWords {
  const known = Object.hasOwn(WORDS, error) ? WORDS[error] : undefined;
  if (known !== undefined) return known;
  if (error.startsWith('net::ERR_SSL_')) {
    return {
      code: 'network-other',
      message: (host) => `${host} does not answer https as it should (${error}). Check whether it speaks http there.`,
    };
  }
  if (error.startsWith('net::ERR_CERT_')) {
    return {
      code: 'certificate-invalid',
      message: (host) =>
        `The browser does not trust the certificate of ${host}. Open that address in a tab of its own to see why.`,
    };
  }
  return {
    code: 'network-other',
    message: (host) => `The request to ${host} failed with ${error} before CORS mattered.`,
  };
}
