import type { WebRequest } from '../browser';
import type { Header } from '../cors/headers';
import { OPAQUE_ORIGIN, originOf } from '../cors/origin';
import type {
  RequestCompleted,
  RequestFailed,
  RequestRedirected,
  RequestSent,
  RequestStarted,
  ResponseReceived,
  ResponseStarted,
} from '../exchange/events';

/*
 * Translators from webRequest's details to our own events: one function an event, nothing else. Times are milliseconds
 * since the epoch in both.
 */

/** What browsers tell of who asks, and the types of webextension-polyfill do not know of each. */
export interface Asker {
  /** Chromium's: an origin. */
  readonly initiator?: string;
  /** Firefox's: a URL. Left out where the origin is opaque, as in a sandboxed frame. */
  readonly originUrl?: string | undefined;
  /** Firefox's. */
  readonly documentUrl?: string | undefined;
  readonly documentId?: string;
}

/** What every event tells of the request itself. */
export type StartedDetails = Asker &
  Pick<
    WebRequest.OnBeforeRequestDetailsType,
    'requestId' | 'timeStamp' | 'url' | 'method' | 'tabId' | 'frameId' | 'type'
  >;

/** Null: the browser itself asked, or an extension did; no page is concerned. */
export function requestStarted(details: StartedDetails): RequestStarted | null {
  const { documentId, documentUrl } = details;
  const origin = originOfAsker(details);
  if (origin === null || !/^(https?:|null$)/.test(origin)) return null;
  return {
    type: 'request-started',
    browser: details.initiator === undefined ? 'firefox' : 'chromium',
    requestId: details.requestId,
    at: details.timeStamp,
    url: details.url,
    method: details.method,
    tabId: details.tabId,
    frameId: details.frameId,
    documentId: documentId ?? null,
    ...(documentId === undefined && documentUrl !== undefined && { documentUrl }),
    origin,
    resourceType: RESOURCE_TYPES.get(details.type) ?? details.type,
  };
}

/** Those that Firefox names otherwise, by the name that Chromium has for them. */
const RESOURCE_TYPES: ReadonlyMap<string, string> = new Map([
  ['beacon', 'ping'],
  ['imageset', 'image'],
]);

/** A serialized origin, or null where no page asks. */
function originOfAsker({ initiator, originUrl, tabId, frameId }: StartedDetails): string | null {
  if (initiator !== undefined) return initiator;
  if (originUrl !== undefined) return /^https?:/.test(originUrl) ? originOf(originUrl) : null;
  return tabId >= 0 && frameId > 0 ? OPAQUE_ORIGIN : null;
}

export function requestSent(details: WebRequest.OnSendHeadersDetailsType): RequestSent {
  const { requestId, timeStamp: at, url } = details;
  return { type: 'request-sent', requestId, at, url, headers: headersOf(details.requestHeaders) };
}

/** Firefox tells already here whether the answer is out of the HTTP cache; the types do not know. */
type ReceivedDetails = WebRequest.OnHeadersReceivedDetailsType & { readonly fromCache?: boolean };

export function responseReceived(details: ReceivedDetails): ResponseReceived {
  const { requestId, timeStamp: at, url, statusCode: status, fromCache } = details;
  const { httpVersion, statusText } = statusLineOf(details.statusLine);
  const headers = headersOf(details.responseHeaders);
  const received: ResponseReceived = {
    type: 'response-received',
    requestId,
    at,
    url,
    status,
    statusText,
    httpVersion,
    headers,
  };
  return fromCache === undefined ? received : { ...received, fromCache };
}

export function requestRedirected(details: WebRequest.OnBeforeRedirectDetailsType): RequestRedirected {
  const { requestId, timeStamp: at, url, redirectUrl: to } = details;
  return { type: 'request-redirected', requestId, at, url, to };
}

export function responseStarted(details: WebRequest.OnResponseStartedDetailsType): ResponseStarted {
  const { requestId, timeStamp: at, url, statusCode: status, fromCache } = details;
  const { statusText } = statusLineOf(details.statusLine);
  const headers = headersOf(details.responseHeaders);
  return { type: 'response-started', requestId, at, url, status, statusText, fromCache, headers };
}

export function requestCompleted(details: WebRequest.OnCompletedDetailsType): RequestCompleted {
  const { requestId, timeStamp: at, url } = details;
  return { type: 'request-completed', requestId, at, url };
}

export function requestFailed(details: WebRequest.OnErrorOccurredDetailsType): RequestFailed {
  const { requestId, timeStamp: at, url, error } = details;
  return { type: 'request-failed', requestId, at, url, error };
}

/** A value that is no text comes as bytes; each is taken for one character, as HTTP does. */
function headersOf(headers: WebRequest.HttpHeaders | undefined): Header[] {
  return (headers ?? []).map(({ name, value, binaryValue }) => ({ name, value: value ?? textOf(binaryValue ?? []) }));
}

function textOf(bytes: readonly number[]): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

/** `HTTP/1.1 404 Not Found` in its parts. */
function statusLineOf(line: string): { httpVersion: string | null; statusText: string } {
  const [, httpVersion = null, statusText = ''] = /^(HTTP\/\S+) \d+ ?(.*)$/s.exec(line) ?? [];
  return { httpVersion, statusText };
}
