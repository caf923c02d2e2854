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

const ABORTED_ERRORS: ReadonlySet<string> = new Set([ABORTED_ERROR, 'NS_BINDING_ABORTED']);

/** In which each browser ends what CORS stops, and what is redirected too often. */
export const ERRORS: Readonly<Record<BrowserFamily, { readonly blocked: string; readonly redirectLoop: string }>> = {
  chromium: { blocked: BLOCKED_ERROR, redirectLoop: 'net::ERR_TOO_MANY_REDIRECTS' },
  firefox: { blocked: 'NS_ERROR_DOM_BAD_URI', redirectLoop: 'NS_ERROR_REDIRECT_LOOP' },
};

/** Whether a browser ends in this error what CORS has stopped, and perhaps more. */
export function isBlockedError(error: string): boolean {
  return BLOCKED_ERRORS.has(error);
}

/** Whether a browser ends in this error what the page has given up, and perhaps more. */
export function isAbortedError(error: string): boolean {
  return ABORTED_ERRORS.has(error);
}
