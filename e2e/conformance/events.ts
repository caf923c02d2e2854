import type { Header } from '../../src/cors/headers';
import { parseUrl } from '../../src/cors/parse-url';
import type { NetworkEvent } from '../../src/exchange/events';
import type { Answer, HeaderRecord, Row, RowHop } from './row';

type WithoutTime<T> = T extends unknown ? Omit<T, 'at'> : never;
type Told = WithoutTime<NetworkEvent>;

/** The events by which webRequest would have told of a case. */
export function eventsOf(row: Row): NetworkEvent[] {
  const hops = hopsToldOf(row);
  const told = hops.flatMap((hop, index): Told[] => {
    const next = hops[index + 1];
    return [...asked(row, hop, index), ...(next === undefined ? ended(row, hop) : [redirected(row, next.url)])];
  });
  return told.map((event, at) => ({ ...event, at }) as NetworkEvent);
}

/** With `manual` nothing is followed; the files list the answer behind it all the same. */
function hopsToldOf({ exchange, request }: Row): readonly RowHop[] {
  if (request.redirect !== 'manual') return exchange;
  const redirect = exchange.findIndex(({ response }) => response !== null && locationOf(response) !== null);
  return redirect === -1 ? exchange : exchange.slice(0, redirect + 1);
}

function asked(row: Row, { url, method, preflight, sent, response }: RowHop, index: number): Told[] {
  const events: Told[] = [started(row, row.id, url, method)];
  if (preflight !== null) {
    const requestId = `${row.id} preflight ${index}`;
    events.push(started(row, requestId, url, 'OPTIONS'));
    events.push({ type: 'request-sent', requestId, headers: headersOf(preflight.requestHeaders) });
    if (preflight.response !== null) events.push(received(requestId, preflight.response));
    events.push({ type: 'request-completed', requestId });
  }
  if (response !== null) {
    events.push({ type: 'request-sent', requestId: row.id, headers: headersOf(sent ?? {}) });
    events.push(received(row.id, response));
  }
  return events;
}

function ended(row: Row, { url, response }: RowHop): Told[] {
  const { outcome, corsError, netError } = row.chromium156;
  const requestId = row.id;
  const failed = (error: string): Told => ({ type: 'request-failed', requestId, error });
  const location = response === null ? null : locationOf(response);
  const isRefused = !corsError && row.request.redirect !== 'follow' && netError !== 'net::ERR_UNSAFE_REDIRECT';
  const target = location === null ? null : parseUrl(location, url);
  if (target !== null && (isRefused || corsError === 'CorsDisabledScheme')) {
    return [redirected(row, target.href), failed('net::ERR_ABORTED')];
  }
  if (outcome === 'pass' && response !== null) {
    return [
      {
        type: 'response-started',
        requestId,
        status: response.status,
        statusText: '',
        fromCache: false,
        headers: headersOf(response.headers),
      },
      { type: 'request-completed', requestId },
    ];
  }
  // The files have a reason behind a dot, which webRequest does not tell.
  return [failed(netError?.replace(/\..*$/, '') || 'net::ERR_FAILED')];
}

function started({ pageOrigin }: Row, requestId: string, url: string, method: string): Told {
  const by = { tabId: 1, frameId: 0, documentId: 'page', origin: pageOrigin, resourceType: 'xmlhttprequest' };
  return { type: 'request-started', browser: 'chromium', requestId, url, method, ...by };
}

function received(requestId: string, { status, headers }: Answer): Told {
  const line = { status, statusText: '', httpVersion: 'HTTP/1.1' };
  return { type: 'response-received', requestId, ...line, headers: headersOf(headers) };
}

function redirected({ id }: Row, to: string): Told {
  return { type: 'request-redirected', requestId: id, to };
}

function locationOf({ status, headers }: Answer): string | null {
  return status >= 300 && status <= 399
    ? (headersOf(headers).find(({ name }) => /^location$/i.test(name))?.value ?? null)
    : null;
}

function headersOf(record: HeaderRecord): Header[] {
  return Object.entries(record).flatMap(([name, values]) => values.split('\n').map((value) => ({ name, value })));
}
