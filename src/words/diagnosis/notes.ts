import type { Fault } from '../../exchange/checks';
import type { WithheldCookie } from '../../exchange/withheld-cookie';
import { faultPredicate } from './fault-predicate';

/** What does not block and is worth knowing, by the code of its finding. */
export const NOTES = {
  'status-hidden': (status: number) =>
    `The server answered ${status}; neither your code nor the console is told that status.`,
  'preflight-unhandled': (status: number) =>
    `OPTIONS got ${status}: the server, or a router, an auth check or a proxy before it, does not answer preflights.`,
  'cached-without-cors':
    'This answer came out of the HTTP cache, where a load without CORS, such as a plain image, had put it: the server ' +
    'was not asked, and may be right already. Add Origin to Vary to keep the two apart; "Disable cache" shows it.',
  'request-reached-server': (method: string) =>
    `The server received the ${method} and answered it. What it wrote, it has written.`,
  'origin-became-null': 'The redirect to another origin made the browser send "Origin: null".',
  'internal-redirect': 'The browser or an extension redirected here by itself; no server answered.',
  'preflight-from-cache': 'This request needs a preflight and none was sent: the browser remembered an earlier one.',
  'cookie-not-sent': ({ host, name, lacks }: WithheldCookie) =>
    `Credentials are included, yet no cookie went out: ${host} sets "${name}" without ${lacks}, ` +
    'and browsers keep such a cookie from other sites.',
  'redirect-not-followed': (isManual: boolean) =>
    isManual
      ? "The redirect was not followed, since your code asked for redirect: 'manual'. Ask for 'follow' to get its answer."
      : "The redirect was not followed: with redirect: 'manual' your code got an opaque redirect, with 'error' a failure. " +
        'Or your code canceled the request just then. The browser does not tell which.',
  /** `browserError` is the browser's name for the fault of a request with credentials, where that is another one. */
  'credentials-unknown': (method: string, browserError: string | null) =>
    browserError === null
      ? `Whether this ${method} includes credentials could not be seen. Only then does the server need to allow them.`
      : `Whether this ${method} includes credentials could not be seen. Only then does the server need to allow them. ` +
        `If your code includes them, the browser's name for the fault is ${browserError}.`,
  /** `sent` is the fault of the answer as the server sent it; null where that one would pass. */
  'changed-by-extension': (names: string, sent: Fault | null, origin: string) =>
    sent === null
      ? `It fails only because something in this browser changes ${names}: an extension, or an override in DevTools.`
      : `It passes only because something in this browser changes ${names}: an extension, or an override in DevTools. ` +
        `Your users don't have it: for them the answer ${faultPredicate(sent, origin)}.`,

  'acam-case': (listed: string, asked: string) =>
    `The list has ${listed}, the request says ${asked}: methods differ by case.`,
  'acam-wildcard-with-credentials':
    'With credentials, * in Access-Control-Allow-Methods allows no method. List the methods.',
  'acah-wildcard-with-credentials':
    'With credentials, * in Access-Control-Allow-Headers allows no header. List the names.',
  'wildcard-covers-authorization': 'Authorization passes by * for now; the standard wants it listed by name.',
  'max-age-missing': 'Browsers ask anew after 5 seconds, since the answer has no Access-Control-Max-Age.',
  'max-age-capped': 'Chromium remembers a preflight for 7200 seconds at most, Firefox for 86400.',

  'vary-origin-missing': 'The answer is for one origin, but a cache may give it to another one. Add Origin to Vary.',
  'null-origin-allowed': 'Any sandboxed frame, and any redirect across origins, can present the origin "null".',
  'header-not-exposed': (names: readonly string[]) =>
    `Your code cannot read ${names.join(', ')}: name them in Access-Control-Expose-Headers to let it.`,
};
