import { ALL_HOSTS } from '../all-hosts';
import { browser, type WebRequest } from '../browser';
import { withExtraHeaders } from '../capture/extra-headers';
import type { HearEvent } from '../capture/firefox-requests';
import {
  requestCompleted,
  requestFailed,
  requestRedirected,
  requestSent,
  requestStarted,
  responseReceived,
  responseStarted,
  type StartedDetails,
} from '../capture/web-request';
import { type NetworkEvent, NO_BEGINNING } from '../exchange/events';
import { OWN_TYPES } from './event-order';

/** Everything that CORS can apply to. Navigations and WebSockets are left out: each event costs the page time. */
const FILTER: WebRequest.RequestFilter = {
  urls: ALL_HOSTS,
  types: ['xmlhttprequest', 'font', 'script', 'stylesheet', 'image', 'media', 'ping', 'other', ...OWN_TYPES],
};

/** Listeners that hand on network events. Both functions may be called at any time and do nothing twice. */
export interface NetworkListeners {
  /** To be called as the worker starts, or events that wake it are lost. */
  start(): void;
  /** From now on the browser knows of no listener, and so wakes no worker: requests cost nothing. */
  stop(): void;
}

/** Hands every network event to `hear`, as the browser tells it, between `start` and `stop`. */
export function networkListeners(hear: HearEvent): NetworkListeners {
  const { webRequest } = browser;
  const requestHeaders = withExtraHeaders<WebRequest.OnSendHeadersOptions>(webRequest, 'requestHeaders');
  const responseHeaders = withExtraHeaders<'responseHeaders'>(webRequest, 'responseHeaders');
  const later = (event: NetworkEvent, details: StartedDetails) => hear(event, () => requestStarted(details));
  const listeners = [
    listener(
      webRequest.onBeforeRequest,
      (details) => {
        const event = requestStarted(details);
        if (event !== null) hear(event, NO_BEGINNING);
        return undefined;
      },
      FILTER,
    ),
    listener(webRequest.onSendHeaders, (details) => later(requestSent(details), details), FILTER, requestHeaders),
    listener(
      webRequest.onHeadersReceived,
      (details) => {
        later(responseReceived(details), details);
        return undefined;
      },
      FILTER,
      responseHeaders,
    ),
    listener(webRequest.onBeforeRedirect, (details) => later(requestRedirected(details), details), FILTER),
    listener(
      webRequest.onResponseStarted,
      (details) => later(responseStarted(details), details),
      FILTER,
      responseHeaders,
    ),
    listener(webRequest.onCompleted, (details) => later(requestCompleted(details), details), FILTER),
    listener(webRequest.onErrorOccurred, (details) => later(requestFailed(details), details), FILTER),
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
