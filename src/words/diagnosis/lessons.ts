import type { RuleId } from '../../diagnosis/reading';

/** Why a step is there, and how to get past it. */
export interface Lesson {
  readonly why: string;
  /** `expected` is a value that would pass; null where there is none to name. */
  readonly mend: (expected: string | null) => string;
}

const to = (expected: string | null) => (expected === null ? '' : ` ${expected}`);

/** https://fetch.spec.whatwg.org/#cors-protocol, in the words of someone who explains it to a colleague. */
export const LESSONS: Readonly<Record<RuleId, Lesson>> = {
  'preflight-not-redirected': {
    why: 'A preflight asks about one URL, and the permission of another one would not count.',
    mend: () => 'Answer OPTIONS right here, or call the final URL in your code.',
  },
  'preflight-origin': {
    why: 'The server has to know who asks before the browser sends anything that could change data.',
    mend: (expected) => `Answer OPTIONS with Access-Control-Allow-Origin:${to(expected)}.`,
  },
  'preflight-credentials': {
    why: 'Requests with cookies act in the name of the user, so the server has to agree to that by itself.',
    mend: () => 'Answer OPTIONS with Access-Control-Allow-Credentials: true.',
  },
  'preflight-status': {
    why: 'An error answer is no permission, whatever headers it has.',
    mend: () => 'Answer OPTIONS with 204, before auth checks and routes.',
  },
  'preflight-methods': {
    why: 'A list that cannot be read allows nothing, since the browser does not guess.',
    mend: (expected) => `Send Access-Control-Allow-Methods:${to(expected)}, with commas between the methods.`,
  },
  'preflight-headers': {
    why: 'A list that cannot be read allows nothing, since the browser does not guess.',
    mend: (expected) => `Send Access-Control-Allow-Headers:${to(expected)}, with commas between the names.`,
  },
  'preflight-method': {
    why: 'Servers older than CORS never expected such methods from other sites, so each has to be allowed by name.',
    mend: (expected) => `Answer OPTIONS with Access-Control-Allow-Methods:${to(expected)}.`,
  },
  'preflight-header': {
    why: 'Servers older than CORS never expected such headers from other sites, so each has to be allowed by name.',
    mend: (expected) => `Answer OPTIONS with Access-Control-Allow-Headers:${to(expected)}.`,
  },
  'response-origin': {
    why: 'Without this rule, any site could read what the server sends to the people who visit that site.',
    mend: (expected) => `Send Access-Control-Allow-Origin:${to(expected)} with every answer, error answers included.`,
  },
  'response-credentials': {
    why: 'An answer to a request with cookies is made for one user, so the server has to agree that the page reads it.',
    mend: () => 'Send Access-Control-Allow-Credentials: true, and name the exact origin.',
  },
  'redirect-scheme': {
    why: 'Only http and https have headers by which a server could allow the page to read.',
    mend: () => 'Redirect to an http or https URL.',
  },
  'redirect-userinfo': {
    why: 'A user name in a redirect would let one site log people in at another behind their back.',
    mend: () => 'Redirect to a URL without user name and password.',
  },
  'local-network-access': {
    why: 'Without this rule, any site on the internet could reach routers and printers at home through the browser.',
    mend: () => 'Allow "Local network access" for the site in the address bar, and serve the page over https.',
  },
};
