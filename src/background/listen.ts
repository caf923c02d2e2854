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

/** Listeners that hand on network events. Both functions may be called at any time and do nothing twice. */
export interface NetworkListeners {
  /** To be called as the worker starts, or events that wake it are lost. */
  start(): void;
  /** From now on the browser knows of no listener, and so wakes no worker: requests cost nothing. */
  stop(): void;
}

/** Hands every network event to `hear`, in order, between `start` and `stop`. */
export function networkListeners(hear: (event: NetworkEvent) => void): NetworkListeners {
  const { webRequest } = browser;
  const own = browser.runtime.getURL('').replace(/\/$/, '');
  const requestHeaders = withExtraHeaders<WebRequest.OnSendHeadersOptions>('requestHeaders');
  const responseHeaders = withExtraHeaders<'responseHeaders'>('responseHeaders');
  const listeners = [
    listener(
      webRequest.onBeforeRequest,
      (details) => {
        const event = requestStarted(details);
        if (event !== null && event.origin !== own) hear(event);
        return undefined;
      },
      FILTER,
    ),
    listener(webRequest.onSendHeaders, (details) => hear(requestSent(details)), FILTER, requestHeaders),
    listener(
      webRequest.onHeadersReceived,
      (details) => {
        hear(responseReceived(details));
        return undefined;
      },
      FILTER,
      responseHeaders,
    ),
    listener(webRequest.onBeforeRedirect, (details) => hear(requestRedirected(details)), FILTER),
    listener(webRequest.onResponseStarted, (details) => hear(responseStarted(details)), FILTER, responseHeaders),
    listener(webRequest.onCompleted, (details) => hear(requestCompleted(details)), FILTER),
    listener(webRequest.onErrorOccurred, (details) => hear(requestFailed(details)), FILTER),
  ];
  let isStarted = false;
  return {
    start() {
      if (!isStarted) for (const { add } of listeners) add();
      isStarted = true;
    },
    stop() {
      if (isStarted) for (const { remove } of listeners) remove();
      isStarted = false;
    },
  };
}

interface Event<Details, Reply, Options extends unknown[]> {
  addListener(hear: (details: Details) => Reply, filter: WebRequest.RequestFilter, ...options: Options): void;
  removeListener(hear: (details: Details) => Reply): void;
}

function listener<Details, Reply, Options extends unknown[]>(
  event: Event<Details, Reply, Options>,
  hear: (details: Details) => Reply,
  filter: WebRequest.RequestFilter,
  ...options: Options
) {
  return { add: () => event.addListener(hear, filter, ...options), remove: () => event.removeListener(hear) };
}
