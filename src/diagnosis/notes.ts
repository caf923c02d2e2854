import { headerValue } from '../cors/headers';
import { preflightReasons } from '../cors/preflight-reasons';
import { corsApplies } from '../exchange/checks';
import type { Credentials } from '../exchange/credentials';
import { type Exchange, type Hop, lastHop, wasRedirectRefused } from '../exchange/exchange';
import { observedStop } from '../exchange/observed';
import { answerNotes } from './answer-notes';
import { changedFindings } from './changed';
import type { Finding, Verdict } from './diagnosis';
import { varyWithOrigin } from './fix';
import { note } from './note';
import { preflightNotes } from './preflight-notes';

/** What does not block, and is worth knowing. */
export function noteFindings(exchange: Exchange, verdict: Verdict, credentials: Credentials): Finding[] {
  if (exchange.mode === 'no-cors') return [];
  const notes = changedFindings(exchange, credentials);
  if (verdict === 'blocked') notes.push(...blockedNotes(exchange));
  for (const [index, hop] of exchange.hops.entries()) notes.push(...hopNotes(exchange, hop, index, credentials));
  if (wasRedirectRefused(exchange) && verdict !== 'not-cors') notes.push(redirectNote(exchange));
  return notes;
}

function blockedNotes(exchange: Exchange): Finding[] {
  const hop = exchange.hops.length - 1;
  const last = lastHop(exchange);
  const { response, preflight } = last;
  const notes: Finding[] = [];
  const hidden = response ?? preflight?.response ?? null;
  if (hidden !== null && hidden.status >= 400) {
    const on = response === null ? 'preflight' : 'response';
    const message = `The server answered ${hidden.status}; neither your code nor the console is told that status.`;
    notes.push(note('status-hidden', hop, on, message, { actual: String(hidden.status) }));
  }
  if (preflight?.response != null && preflight.response.status >= 400) {
    const message =
      `OPTIONS got ${preflight.response.status}: the server, or a router, an auth check or a proxy before it, ` +
      'does not answer preflights.';
    notes.push(note('preflight-unhandled', hop, 'preflight', message, { actual: String(preflight.response.status) }));
  }
  if (response?.fromCache === true) {
    const message =
      'This answer came out of the HTTP cache, where a load without CORS, such as a plain image, had put it: the server ' +
      'was not asked, and may be right already. Add Origin to Vary to keep the two apart; "Disable cache" shows it.';
    const vary = varyWithOrigin(response.headers);
    const extra = { header: 'vary', actual: headerValue(response.headers, 'vary'), expected: vary };
    notes.push(note('cached-without-cors', hop, 'response', message, extra, 'warning'));
  } else if (observedStop(exchange)?.on === 'response' && !last.internal) {
    const message = `The server received the ${last.method} and answered it. What it wrote, it has written.`;
    notes.push(note('request-reached-server', hop, 'response', message));
  }
  return notes;
}

function hopNotes(exchange: Exchange, hop: Hop, index: number, credentials: Credentials): Finding[] {
  const notes: Finding[] = [];
  const before = exchange.hops[index - 1];
  if (hop.origin === 'null' && exchange.origin !== 'null' && before !== undefined && before.origin !== 'null') {
    const message = 'The redirect to another origin made the browser send "Origin: null".';
    notes.push(note('origin-became-null', index, 'request', message, { actual: 'null' }));
  }
  if (hop.internal) {
    const message = 'The browser or an extension redirected here by itself; no server answered.';
    notes.push(note('internal-redirect', index, 'request', message, { actual: hop.redirectedTo }));
  }
  const isCrossOrigin = corsApplies(exchange, index);
  if (isCrossOrigin && hop.sent && hop.preflight === null && !hop.internal) {
    if (preflightReasons(hop.method, hop.requestHeaders).length > 0) {
      const message = 'This request needs a preflight and none was sent: the browser remembered an earlier one.';
      notes.push(note('preflight-from-cache', index, 'preflight', message));
    }
  }
  const isIncluded = credentials.mode === 'include';
  if (isIncluded && hop.withheldCookie !== null) {
    const { name, host, lacks } = hop.withheldCookie;
    const message =
      `Credentials are included, yet no cookie went out: ${host} sets "${name}" without ${lacks}, ` +
      'and browsers keep such a cookie from other sites.';
    notes.push(note('cookie-not-sent', index, 'request', message, { header: 'set-cookie', actual: lacks }));
  }
  if (hop.preflight?.response != null) {
    notes.push(...preflightNotes(hop, index, hop.preflight.response.headers, isIncluded));
  }
  if (isCrossOrigin && hop.response !== null) {
    const mode = isIncluded ? 'include' : 'not-include';
    notes.push(...answerNotes(hop, index, hop.response.headers, exchange.passed, mode));
  }
  return notes;
}

function redirectNote(exchange: Exchange): Finding {
  const message =
    exchange.redirectMode === 'manual'
      ? "The redirect was not followed, since your code asked for redirect: 'manual'. Ask for 'follow' to get its answer."
      : "The redirect was not followed: with redirect: 'manual' your code got an opaque redirect, with 'error' a failure. " +
        'Or your code canceled the request just then. The browser does not tell which.';
  return note('redirect-not-followed', exchange.hops.length - 1, 'response', message, {
    actual: lastHop(exchange).redirectedTo,
  });
}
