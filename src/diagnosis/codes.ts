/** What is known of a code beside the finding's own values. */
interface CodeEntry {
  /** The name in `Network.CorsError`. https://chromedevtools.github.io/devtools-protocol/tot/Network/#type-CorsError */
  readonly chromium: string | null;
  /** True: on a preflight, Chromium's name has `Preflight` before it. */
  readonly prefixed?: true;
  /** The key of Firefox's message, and the name of its page on MDN. */
  readonly firefox: string | null;
  readonly learnMore?: string;
}

const cors = (chromium: string, firefox: string | null): CodeEntry => ({ chromium, firefox });
const corsOnBoth = (chromium: string, firefox: string): CodeEntry => ({
  chromium,
  prefixed: true,
  firefox,
});
const other = (learnMore?: string): CodeEntry => ({
  chromium: null,
  firefox: null,
  ...(learnMore !== undefined && { learnMore }),
});

const MDN = 'https://developer.mozilla.org/en-US/docs/Web/HTTP';
const MDN_HEADERS = `${MDN}/Reference/Headers`;
const LOCAL_NETWORK_ACCESS = 'https://developer.chrome.com/blog/local-network-access';

/** Every code a finding may have. Codes are stable: people search for them, and reports are compared by them. */
export const CODES = {
  'acao-missing': corsOnBoth('MissingAllowOriginHeader', 'CORSMissingAllowOrigin'),
  'acao-wildcard-with-credentials': corsOnBoth('WildcardOriginNotAllowed', 'CORSNotSupportingCredentials'),
  'acao-multiple': corsOnBoth('MultipleAllowOriginValues', 'CORSAllowOriginNotMatchingOrigin'),
  'acao-invalid': corsOnBoth('InvalidAllowOriginValue', 'CORSAllowOriginNotMatchingOrigin'),
  'acao-mismatch': corsOnBoth('AllowOriginMismatch', 'CORSAllowOriginNotMatchingOrigin'),
  'acac-not-true': corsOnBoth('InvalidAllowCredentials', 'CORSMissingAllowCredentials'),
  'preflight-status': cors('PreflightInvalidStatus', 'CORSPreflightDidNotSucceed'),
  'preflight-redirect': cors('PreflightDisallowedRedirect', 'CORSExternalRedirectNotAllowed'),
  'acam-unparsable': cors('InvalidAllowMethodsPreflightResponse', 'CORSInvalidAllowMethod'),
  'acah-unparsable': cors('InvalidAllowHeadersPreflightResponse', 'CORSInvalidAllowHeader'),
  'method-not-allowed': cors('MethodDisallowedByPreflightResponse', 'CORSMethodNotFound'),
  'header-not-allowed': cors('HeaderDisallowedByPreflightResponse', 'CORSMissingAllowHeaderFromPreflight'),
  'redirect-userinfo': cors('RedirectContainsCredentials', 'CORSExternalRedirectNotAllowed'),
  'scheme-not-cors': cors('CorsDisabledScheme', 'CORSRequestNotHttp'),
  'lna-permission-denied': {
    ...cors('LocalNetworkAccessPermissionDenied', null),
    learnMore: LOCAL_NETWORK_ACCESS,
  },
  'lna-insecure-context': {
    ...cors('InsecureLocalNetwork', null),
    learnMore: LOCAL_NETWORK_ACCESS,
  },

  'network-refused': other(),
  'network-dns': other(),
  'network-reset': other(),
  'network-timeout': other(),
  'network-offline': other(),
  'certificate-invalid': other(),
  'blocked-by-client': other(),
  'blocked-by-corp': other(`${MDN_HEADERS}/Cross-Origin-Resource-Policy`),
  'blocked-by-orb': other('https://developer.mozilla.org/en-US/docs/Glossary/CORB'),
  'redirect-refused': other(),
  'network-other': other(),

  'status-hidden': other(),
  'preflight-unhandled': other(`${MDN}/Reference/Methods/OPTIONS`),
  'request-reached-server': other(),
  'origin-became-null': other(`${MDN_HEADERS}/Origin`),
  'preflight-from-cache': other(`${MDN_HEADERS}/Access-Control-Max-Age`),
  'changed-by-extension': other(),
  'cached-without-cors': other(`${MDN_HEADERS}/Vary`),
  'redirect-not-followed': other(),
  'internal-redirect': other(),
  'cookie-not-sent': other(`${MDN_HEADERS}/Set-Cookie`),
  'credentials-unknown': other('https://developer.mozilla.org/en-US/docs/Web/API/Request/credentials'),
  'vary-origin-missing': other(`${MDN_HEADERS}/Vary`),
  'wildcard-covers-authorization': other(`${MDN_HEADERS}/Access-Control-Allow-Headers`),
  'null-origin-allowed': other(`${MDN_HEADERS}/Access-Control-Allow-Origin`),
  'max-age-missing': other(`${MDN_HEADERS}/Access-Control-Max-Age`),
  'max-age-capped': other(`${MDN_HEADERS}/Access-Control-Max-Age`),
  'header-not-exposed': other(`${MDN_HEADERS}/Access-Control-Expose-Headers`),
  'acam-case': other(`${MDN_HEADERS}/Access-Control-Allow-Methods`),
  'acam-wildcard-with-credentials': other(`${MDN_HEADERS}/Access-Control-Allow-Methods`),
  'acah-wildcard-with-credentials': other(`${MDN_HEADERS}/Access-Control-Allow-Headers`),
} as const satisfies Record<string, CodeEntry>;

export type FindingCode = keyof typeof CODES;

/** The names under which browsers report a code; null where one has no name for it. */
export function browserErrorOf(code: FindingCode, on: string): { chromium: string | null; firefox: string | null } {
  const { chromium, prefixed, firefox }: CodeEntry = CODES[code];
  return { chromium: chromium !== null && prefixed && on === 'preflight' ? `Preflight${chromium}` : chromium, firefox };
}

/** A page that explains a code, or null. */
export function learnMoreOf(code: FindingCode): string | null {
  const { firefox, learnMore }: CodeEntry = CODES[code];
  return learnMore ?? (firefox === null ? null : firefoxPage(firefox));
}

/** The page that MDN has for one of Firefox's names. */
export function firefoxPage(name: string): string {
  return `${MDN}/Guides/CORS/Errors/${name}`;
}
