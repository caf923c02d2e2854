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
  return {
    type: 'request-sent',
    ...about(details),
    headers: headersOf(details.requestHeaders),
  };
}

/** Firefox tells already here whether the answer is out of the HTTP cache; the types do not know. */
type ReceivedDetails = WebRequest.OnHeadersReceivedDetailsType & { readonly fromCache?: boolean };

export function responseReceived(details: ReceivedDetails): ResponseReceived {
  return {
    type: 'response-received',
    ...about(details),
    status: details.statusCode,
    ...statusLineOf(details.statusLine),
    headers: headersOf(details.responseHeaders),
    ...(details.fromCache !== undefined && { fromCache: details.fromCache }),
  };
}

export function requestRedirected(details: WebRequest.OnBeforeRedirectDetailsType): RequestRedirected {
  return {
    type: 'request-redirected',
    ...about(details),
    to: details.redirectUrl,
  };
}

export function responseStarted(details: WebRequest.OnResponseStartedDetailsType): ResponseStarted {
  return {
    type: 'response-started',
    ...about(details),
    status: details.statusCode,
    statusText: statusLineOf(details.statusLine).statusText,
    fromCache: details.fromCache,
    headers: headersOf(details.responseHeaders),
  };
}

export function requestCompleted(details: WebRequest.OnCompletedDetailsType): RequestCompleted {
  return { type: 'request-completed', ...about(details) };
}

export function requestFailed(details: WebRequest.OnErrorOccurredDetailsType): RequestFailed {
  return { type: 'request-failed', ...about(details), error: details.error };
}

function about({
  requestId,
  timeStamp,
  url,
}: Pick<WebRequest.OnCompletedDetailsType, 'requestId' | 'timeStamp' | 'url'>) {
  return { requestId, at: timeStamp, url };
}

/** A value that is no text comes as bytes; each is taken for one character, as HTTP does. */
function headersOf(headers: WebRequest.HttpHeaders | undefined): Header[] {
  return (headers ?? []).map(({ name, value, binaryValue }) => ({
    name,
    value: value ?? textOf(binaryValue ?? []),
  }));
}

function textOf(bytes: readonly number[]): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

/** `HTTP/1.1 404 Not Found` in its parts. */
function statusLineOf(line: string): { httpVersion: string | null; statusText: string } {
  const [, httpVersion = null, statusText = ''] = /^(HTTP\/\S+) \d+ ?(.*)$/s.exec(line) ?? [];
  return { httpVersion, statusText };
}
