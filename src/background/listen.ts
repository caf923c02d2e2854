import { browser, type WebRequest } from '../browser';
import {
  requestCompleted,
  requestFailed,
  requestRedirected,
  requestSent,
  requestStarted,
  responseReceived,
  responseStarted,
} from '../capture/web-request';
import type { NetworkEvent } from '../exchange/events';

/** Everything that CORS can apply to. Navigations and WebSockets are left out: each event costs the page time. */
const FILTER: WebRequest.RequestFilter = {
  urls: ['http://*/*', 'https://*/*'],
  types: ['xmlhttprequest', 'font', 'script', 'stylesheet', 'image', 'media', 'ping', 'other'],
};

/** Chromium shows preflights and `Origin` to those only that ask for `extraHeaders`; Firefox does not know the word. */
function withExtraHeaders<T extends string>(option: T): T[] {
  const { OnSendHeadersOptions } = browser.webRequest as {
    readonly OnSendHeadersOptions?: { readonly EXTRA_HEADERS?: string };
  };
  return OnSendHeadersOptions?.EXTRA_HEADERS === undefined ? [option] : [option, 'extraHeaders' as T];
}

/** Hands every network event to `hear`, in order. To be called as the worker starts, or events that wake it are lost. */
export function listen(hear: (event: NetworkEvent) => void): void {
  const { webRequest } = browser;
  const own = browser.runtime.getURL('').replace(/\/$/, '');
  webRequest.onBeforeRequest.addListener((details) => {
    const event = requestStarted(details);
    if (event !== null && event.origin !== own) hear(event);
    return undefined;
  }, FILTER);
  webRequest.onSendHeaders.addListener(
    (details) => hear(requestSent(details)),
    FILTER,
    withExtraHeaders('requestHeaders'),
  );
  webRequest.onHeadersReceived.addListener(
    (details) => {
      hear(responseReceived(details));
      return undefined;
    },
    FILTER,
    withExtraHeaders('responseHeaders'),
  );
  webRequest.onBeforeRedirect.addListener((details) => hear(requestRedirected(details)), FILTER);
  webRequest.onResponseStarted.addListener(
    (details) => hear(responseStarted(details)),
    FILTER,
    withExtraHeaders('responseHeaders'),
  );
  webRequest.onCompleted.addListener((details) => hear(requestCompleted(details)), FILTER);
  webRequest.onErrorOccurred.addListener((details) => hear(requestFailed(details)), FILTER);
}
