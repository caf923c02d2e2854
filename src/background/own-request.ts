import { ALL_HOSTS } from '../all-hosts';
import { browser, type WebRequest } from '../browser';
import { withExtraHeaders } from '../capture/extra-headers';
import { type Asker, requestSent, responseReceived } from '../capture/web-request';
import type { Header } from '../cors/headers';
import { isAbortedError } from '../exchange/browser-errors';
import { receivedResponse } from '../exchange/building';
import type { Response } from '../exchange/exchange';
import type { WireAnswer } from '../tester/wire';

export interface OwnRequest {
  /** What became of it, once the browser has told its end. */
  readonly answer: Promise<WireAnswer>;
  readonly stop: () => void;
}

/** Of requests without a tab: no request of a page in a tab costs anything. */
const FILTER: WebRequest.RequestFilter = { urls: ALL_HOSTS, tabId: -1 };

const TIMED_OUT = 'net::ERR_TIMED_OUT';

/**
 * Hears of the next request that the background itself makes with this method, whichever URL it begins with. Only the
 * browser can write who asks, so that no page can pass a request of its own off for it; and the background makes no other
 * while it is one Tester's turn.
 */
export function nextOwnRequest(method: string): OwnRequest {
  const own = browser.runtime.getURL('');
  const { webRequest } = browser;
  let resolve: (answer: WireAnswer) => void = () => undefined;
  const answer = new Promise<WireAnswer>((settle) => {
    resolve = settle;
  });
  let id: string | null = null;
  let startedAt = 0;
  let requestHeaders: readonly Header[] = [];
  let response: Response | null = null;

  function finish(endedAt: number, error: string | null): void {
    const sent = { requestHeaders, startedAt, endedAt };
    // Its body is not read: the end of what is cut short here is no error.
    const isOurs = error === null || isAbortedError(error);
    if (response !== null) {
      resolve({ kind: 'answered', ...sent, response, error: isOurs ? null : error });
    } else {
      resolve({ kind: 'failed', ...sent, error: isOurs ? TIMED_OUT : error });
    }
  }

  const started = (details: WebRequest.OnBeforeRequestDetailsType & Asker) => {
    const isOwn = `${details.initiator ?? details.originUrl}/`.startsWith(own);
    if (id !== null || !isOwn || details.tabId !== -1 || details.method !== method) return undefined;
    id = details.requestId;
    startedAt = details.timeStamp;
    return undefined;
  };
  const sent = (details: WebRequest.OnSendHeadersDetailsType) => {
    if (details.requestId === id) requestHeaders = requestSent(details).headers;
  };
  const received = (details: WebRequest.OnHeadersReceivedDetailsType) => {
    if (details.requestId === id) response = receivedResponse(responseReceived(details));
    return undefined;
  };
  const redirected = ({ requestId, redirectUrl: to, timeStamp }: WebRequest.OnBeforeRedirectDetailsType) => {
    if (requestId === id && requestHeaders.length === 0) {
      resolve({ kind: 'moved', requestHeaders, startedAt, endedAt: timeStamp, to });
    }
  };
  const ended = (details: { readonly requestId: string; readonly timeStamp: number; readonly error?: string }) => {
    if (details.requestId === id) finish(details.timeStamp, details.error ?? null);
  };

  const requestOptions = withExtraHeaders<WebRequest.OnSendHeadersOptions>(webRequest, 'requestHeaders');
  const responseOptions = withExtraHeaders<WebRequest.OnHeadersReceivedOptions>(webRequest, 'responseHeaders');
  webRequest.onBeforeRequest.addListener(started, FILTER);
  webRequest.onSendHeaders.addListener(sent, FILTER, requestOptions);
  webRequest.onHeadersReceived.addListener(received, FILTER, responseOptions);
  webRequest.onBeforeRedirect.addListener(redirected, FILTER);
  webRequest.onCompleted.addListener(ended, FILTER);
  webRequest.onErrorOccurred.addListener(ended, FILTER);
  return {
    answer,
    stop() {
      webRequest.onBeforeRequest.removeListener(started);
      webRequest.onSendHeaders.removeListener(sent);
      webRequest.onHeadersReceived.removeListener(received);
      webRequest.onBeforeRedirect.removeListener(redirected);
      webRequest.onCompleted.removeListener(ended);
      webRequest.onErrorOccurred.removeListener(ended);
    },
  };
}
