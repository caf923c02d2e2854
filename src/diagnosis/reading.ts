import type { CheckId } from '../exchange/checks';

/** The steps that a rule of CORS or Local Network Access stands behind. */
export type RuleId = CheckId | 'local-network-access';

/** Where a rule is laid down, and where it is explained. */
export interface Reading {
  readonly standard: string;
  readonly mdn: string | null;
}

const FETCH = 'https://fetch.spec.whatwg.org/';
const MDN = 'https://developer.mozilla.org/en-US/docs/Web/HTTP';

const CORS_CHECK = `${FETCH}#concept-cors-check`;
const CORS_PREFLIGHT = `${FETCH}#cors-preflight-fetch`;
const REDIRECT = `${FETCH}#concept-http-redirect-fetch`;
const PREFLIGHT_GUIDE = `${MDN}/Guides/CORS#preflighted_requests`;
const CREDENTIALS_GUIDE = `${MDN}/Guides/CORS#requests_with_credentials`;
const header = (name: string) => `${MDN}/Reference/Headers/${name}`;

const READING: Readonly<Record<RuleId, Reading>> = {
  'preflight-not-redirected': { standard: CORS_PREFLIGHT, mdn: PREFLIGHT_GUIDE },
  'preflight-origin': { standard: CORS_CHECK, mdn: header('Access-Control-Allow-Origin') },
  'preflight-credentials': { standard: CORS_CHECK, mdn: CREDENTIALS_GUIDE },
  'preflight-status': { standard: CORS_PREFLIGHT, mdn: PREFLIGHT_GUIDE },
  'preflight-methods': { standard: CORS_PREFLIGHT, mdn: header('Access-Control-Allow-Methods') },
  'preflight-headers': { standard: CORS_PREFLIGHT, mdn: header('Access-Control-Allow-Headers') },
  'preflight-method': { standard: CORS_PREFLIGHT, mdn: header('Access-Control-Allow-Methods') },
  'preflight-header': { standard: CORS_PREFLIGHT, mdn: header('Access-Control-Allow-Headers') },
  'response-origin': { standard: CORS_CHECK, mdn: header('Access-Control-Allow-Origin') },
  'response-credentials': { standard: CORS_CHECK, mdn: CREDENTIALS_GUIDE },
  'redirect-scheme': { standard: REDIRECT, mdn: `${MDN}/Guides/CORS/Errors/CORSRequestNotHttp` },
  'redirect-userinfo': { standard: REDIRECT, mdn: `${MDN}/Guides/CORS/Errors/CORSExternalRedirectNotAllowed` },
  'local-network-access': { standard: 'https://wicg.github.io/local-network-access/', mdn: null },
};

/** The rule behind a step, or null where there is none, as behind a network error. */
export function ruleOf(stepId: string): RuleId | null {
  return isRule(stepId) ? stepId : null;
}

export function readingOf(rule: RuleId): Reading {
  return READING[rule];
}

function isRule(id: string): id is RuleId {
  return Object.hasOwn(READING, id);
}
