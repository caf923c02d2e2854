/** What is known of a code beside the finding's own values. */
interface CodeEntry {
  /** What is wrong, in a few words. */
  readonly short: string;
  /** The name in `Network.CorsError`. https://chromedevtools.github.io/devtools-protocol/tot/Network/#type-CorsError */
  readonly chromium: string | null;
  /** True: on a preflight, Chromium's name has `Preflight` before it. */
  readonly prefixed?: true;
  /** The key of Firefox's message, and the name of its page on MDN. */
  readonly firefox: string | null;
  readonly learnMore?: string;
}

const cors = (short: string, chromium: string, firefox: string | null): CodeEntry => ({ short, chromium, firefox });
const corsOnBoth = (short: string, chromium: string, firefox: string): CodeEntry => ({
  short,
  chromium,
  prefixed: true,
  firefox,
});
const other = (short: string, learnMore?: string): CodeEntry => ({
  short,
  chromium: null,
  firefox: null,
  ...(learnMore !== undefined && { learnMore }),
});

const MDN = 'https://developer.mozilla.org/en-US/docs/Web/HTTP';
const MDN_HEADERS = `${MDN}/Reference/Headers`;
const LOCAL_NETWORK_ACCESS = 'https://developer.chrome.com/blog/local-network-access';

/** Every code a finding may have. Codes are stable: people search for them, and reports are compared by them. */
export const CODES = {
  'acao-missing': corsOnBoth('no Access-Control-Allow-Origin', 'MissingAllowOriginHeader', 'CORSMissingAllowOrigin'),
  'acao-wildcard-with-credentials': corsOnBoth(
    '* with credentials',
    'WildcardOriginNotAllowed',
    'CORSNotSupportingCredentials',
  ),
  'acao-multiple': corsOnBoth(
    'more than one allowed origin',
    'MultipleAllowOriginValues',
    'CORSAllowOriginNotMatchingOrigin',
  ),
  'acao-invalid': corsOnBoth(
    'the allowed origin is no origin',
    'InvalidAllowOriginValue',
    'CORSAllowOriginNotMatchingOrigin',
  ),
  'acao-mismatch': corsOnBoth('another origin is allowed', 'AllowOriginMismatch', 'CORSAllowOriginNotMatchingOrigin'),
  'acac-not-true': corsOnBoth('credentials are not allowed', 'InvalidAllowCredentials', 'CORSMissingAllowCredentials'),
  'preflight-status': cors('the preflight failed', 'PreflightInvalidStatus', 'CORSPreflightDidNotSucceed'),
  'preflight-redirect': cors(
    'the preflight is redirected',
    'PreflightDisallowedRedirect',
    'CORSExternalRedirectNotAllowed',
  ),
  'acam-unparsable': cors(
    'Access-Control-Allow-Methods is unreadable',
    'InvalidAllowMethodsPreflightResponse',
    'CORSInvalidAllowMethod',
  ),
  'acah-unparsable': cors(
    'Access-Control-Allow-Headers is unreadable',
    'InvalidAllowHeadersPreflightResponse',
    'CORSInvalidAllowHeader',
  ),
  'method-not-allowed': cors('the method is not allowed', 'MethodDisallowedByPreflightResponse', 'CORSMethodNotFound'),
  'header-not-allowed': cors(
    'a header is not allowed',
    'HeaderDisallowedByPreflightResponse',
    'CORSMissingAllowHeaderFromPreflight',
  ),
  'redirect-userinfo': cors(
    'redirect with a user name',
    'RedirectContainsCredentials',
    'CORSExternalRedirectNotAllowed',
  ),
  'scheme-not-cors': cors('redirect to a scheme without CORS', 'CorsDisabledScheme', 'CORSRequestNotHttp'),
  'lna-permission-denied': {
    ...cors('local network access refused', 'LocalNetworkAccessPermissionDenied', null),
    learnMore: LOCAL_NETWORK_ACCESS,
  },
  'lna-insecure-context': {
    ...cors('local network from an insecure page', 'InsecureLocalNetwork', null),
    learnMore: LOCAL_NETWORK_ACCESS,
  },

  'network-refused': other('connection refused'),
  'network-dns': other('host name not found'),
  'network-reset': other('connection lost'),
  'network-timeout': other('timed out'),
  'network-offline': other('offline'),
  'certificate-invalid': other('certificate not trusted'),
  'blocked-by-client': other('blocked by an extension'),
  'blocked-by-corp': other('blocked by Cross-Origin-Resource-Policy', `${MDN_HEADERS}/Cross-Origin-Resource-Policy`),
  'blocked-by-orb': other('blocked by ORB', 'https://developer.mozilla.org/en-US/docs/Glossary/CORB'),
  'redirect-refused': other('redirect refused by the page'),
  'network-other': other('network error'),

  'status-hidden': other('hidden status'),
  'preflight-unhandled': other('OPTIONS is not handled', `${MDN}/Reference/Methods/OPTIONS`),
  'request-reached-server': other('the server ran the request'),
  'origin-became-null': other('the redirect made the origin null', `${MDN_HEADERS}/Origin`),
  'preflight-from-cache': other('the preflight came from the cache', `${MDN_HEADERS}/Access-Control-Max-Age`),
  'changed-by-extension': other('changed by an extension or DevTools'),
  'cached-without-cors': other('cached without CORS', `${MDN_HEADERS}/Vary`),
  'redirect-not-followed': other('the redirect was not followed'),
  'internal-redirect': other('redirected by the browser'),
  'cookie-not-sent': other('no cookie was sent', `${MDN_HEADERS}/Set-Cookie`),
  'credentials-unknown': other(
    'credentials unknown',
    'https://developer.mozilla.org/en-US/docs/Web/API/Request/credentials',
  ),
  'vary-origin-missing': other('Vary lacks Origin', `${MDN_HEADERS}/Vary`),
  'wildcard-covers-authorization': other('Authorization passes by *', `${MDN_HEADERS}/Access-Control-Allow-Headers`),
  'null-origin-allowed': other('the origin null is allowed', `${MDN_HEADERS}/Access-Control-Allow-Origin`),
  'max-age-missing': other('no Access-Control-Max-Age', `${MDN_HEADERS}/Access-Control-Max-Age`),
  'max-age-capped': other('Access-Control-Max-Age over the cap', `${MDN_HEADERS}/Access-Control-Max-Age`),
  'header-not-exposed': other('headers not exposed', `${MDN_HEADERS}/Access-Control-Expose-Headers`),
  'acam-case': other('method in other case', `${MDN_HEADERS}/Access-Control-Allow-Methods`),
  'acam-wildcard-with-credentials': other('* allows no method', `${MDN_HEADERS}/Access-Control-Allow-Methods`),
  'acah-wildcard-with-credentials': other('* allows no header', `${MDN_HEADERS}/Access-Control-Allow-Headers`),
} as const satisfies Record<string, CodeEntry>;

export type FindingCode = keyof typeof CODES;

/** What is wrong in a few words, e.g. for a row of a list. */
export function shortLabel(code: FindingCode): string {
  return CODES[code].short;
}

/** The names under which browsers report a code; null where one has no name for it. */
export function browserErrorOf(code: FindingCode, on: string): { chromium: string | null; firefox: string | null } {
  const { chromium, prefixed, firefox }: CodeEntry = CODES[code];
  return { chromium: chromium !== null && prefixed && on === 'preflight' ? `Preflight${chromium}` : chromium, firefox };
}

/** A page that explains a code, or null. */
export function learnMoreOf(code: FindingCode): string | null {
  const { firefox, learnMore }: CodeEntry = CODES[code];
  return learnMore ?? (firefox === null ? null : `${MDN}/Guides/CORS/Errors/${firefox}`);
}
