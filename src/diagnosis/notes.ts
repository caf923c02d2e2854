import { headerValue } from '../cors/headers';
import { preflightReasons } from '../cors/preflight-reasons';
import { corsApplies } from '../exchange/checks';
import { type Exchange, type Hop, lastHop, wasRedirectRefused } from '../exchange/exchange';
import { observedStop } from '../exchange/observed';
import { notes as words } from '../words/diagnosis';
import { answerNotes } from './answer-notes';
import { changedFindings } from './changed';
import type { Credentials, Finding, Verdict } from './diagnosis';
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
    const message = words['status-hidden'](hidden.status);
    notes.push(note('status-hidden', hop, on, message, { actual: String(hidden.status) }));
  }
  if (preflight?.response != null && preflight.response.status >= 400) {
    const { status } = preflight.response;
    const message = words['preflight-unhandled'](status);
    notes.push(note('preflight-unhandled', hop, 'preflight', message, { actual: String(status) }));
  }
  if (response?.fromCache === true) {
    const vary = varyWithOrigin(response.headers);
    const extra = { header: 'vary', actual: headerValue(response.headers, 'vary'), expected: vary };
    notes.push(note('cached-without-cors', hop, 'response', words['cached-without-cors'], extra, 'warning'));
  } else if (observedStop(exchange)?.on === 'response' && !last.internal) {
    const message = words['request-reached-server'](last.method);
    notes.push(note('request-reached-server', hop, 'response', message));
  }
  return notes;
}

function hopNotes(exchange: Exchange, hop: Hop, index: number, credentials: Credentials): Finding[] {
  const notes: Finding[] = [];
  const before = exchange.hops[index - 1];
  if (hop.origin === 'null' && exchange.origin !== 'null' && before !== undefined && before.origin !== 'null') {
    const message = words['origin-became-null'];
    notes.push(note('origin-became-null', index, 'request', message, { actual: 'null' }));
  }
  if (hop.internal) {
    const message = words['internal-redirect'];
    notes.push(note('internal-redirect', index, 'request', message, { actual: hop.redirectedTo }));
  }
  const isCrossOrigin = corsApplies(exchange, index);
  if (isCrossOrigin && hop.sent && hop.preflight === null && !hop.internal) {
    if (preflightReasons(hop.method, hop.requestHeaders).length > 0) {
      const message = words['preflight-from-cache'];
      notes.push(note('preflight-from-cache', index, 'preflight', message));
    }
  }
  const isIncluded = credentials.mode === 'include';
  if (isIncluded && hop.withheldCookie !== null) {
    const message = words['cookie-not-sent'](hop.withheldCookie);
    const { lacks } = hop.withheldCookie;
    notes.push(note('cookie-not-sent', index, 'request', message, { header: 'set-cookie', actual: lacks }));
  }
  if (hop.preflight?.response != null) {
    notes.push(...preflightNotes(exchange, hop, index, hop.preflight.response.headers, isIncluded));
  }
  if (isCrossOrigin && hop.response !== null) {
    const mode = isIncluded ? 'include' : 'not-include';
    notes.push(...answerNotes(hop, index, hop.response.headers, exchange.passed, mode));
  }
  return notes;
}

function redirectNote(exchange: Exchange): Finding {
  const message = words['redirect-not-followed'](exchange.redirectMode === 'manual');
  return note('redirect-not-followed', exchange.hops.length - 1, 'response', message, {
    actual: lastHop(exchange).redirectedTo,
  });
}
