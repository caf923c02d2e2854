import type { BrowserFamily } from './exchange';

/*
 * The words in which browsers end requests. Each browser has its own, and none has two meanings, so that nobody needs to
 * know which browser it was.
 */

/** The error in which Chromium ends what CORS stops. Other failures end in words of their own. */
export const BLOCKED_ERROR = 'net::ERR_FAILED';

/** Chromium's error of a request that the page has given up. */
export const ABORTED_ERROR = 'net::ERR_ABORTED';

/**
 * Firefox has the first for what CORS stops, and the others where a redirect is stopped: it then loses the reason, and
 * names whatever the connection was at. Measured in Firefox 153.
 */
const BLOCKED_ERRORS: ReadonlySet<string> = new Set([
  BLOCKED_ERROR,
  'NS_ERROR_DOM_BAD_URI',
  'NS_ERROR_NET_ON_RECEIVING_FROM',
  'NS_ERROR_UNEXPECTED',
]);

interface Errors {
  readonly blocked: string;
  readonly aborted: string;
  readonly redirectLoop: string;
}

/** In which each browser ends what CORS stops, what the page gives up, and what is redirected too often. */
export const ERRORS: Readonly<Record<BrowserFamily, Errors>> = {
  chromium: { blocked: BLOCKED_ERROR, aborted: ABORTED_ERROR, redirectLoop: 'net::ERR_TOO_MANY_REDIRECTS' },
  firefox: {
    blocked: 'NS_ERROR_DOM_BAD_URI',
    aborted: 'NS_BINDING_ABORTED',
    redirectLoop: 'NS_ERROR_REDIRECT_LOOP',
  },
};

const ABORTED_ERRORS: ReadonlySet<string> = new Set(Object.values(ERRORS).map(({ aborted }) => aborted));

/** Whether a browser ends in this error what CORS has stopped, and perhaps more. */
export function isBlockedError(error: string): boolean {
  return BLOCKED_ERRORS.has(error);
}

/** Whether a browser ends in this error what the page has given up, and perhaps more. */
export function isAbortedError(error: string): boolean {
  return ABORTED_ERRORS.has(error);
}
