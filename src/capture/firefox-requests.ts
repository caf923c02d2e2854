import { headerValue } from '../cors/headers';
import { isSameOrigin, originOf } from '../cors/origin';
import { preflightReasons } from '../cors/preflight-reasons';
import { isRedirectStatus, redirectTarget } from '../cors/redirect-check';
import { ERRORS } from '../exchange/browser-errors';
import {
  type Beginning,
  type NetworkEvent,
  NO_BEGINNING,
  type RequestCompleted,
  type RequestFailed,
  type RequestRedirected,
  type RequestSent,
  type RequestStarted,
  type ResponseReceived,
  type ResponseStarted,
} from '../exchange/events';
import { requestMode } from '../exchange/request-mode';
import type { AskedPages, Fate } from './asked-pages';
import { placeOf, RequestStarts } from './request-starts';

export type HearEvent = (event: NetworkEvent, begun: Beginning) => void;

/** With what Firefox ends a request whose CORS check fails, or that its page gives up, wherever it names it. */
const { blocked: BLOCKED, aborted: ABORTED } = ERRORS.firefox;

/** What the browser reports last of a connection: of what has failed with it, the error itself is lost. */
const LOST_ERROR = 'NS_ERROR_NET_ON_RECEIVING_FROM';

/** So many may be under way; of a request that never ends, nothing tells. */
const MOST_UNDERWAY = 20_000;

/** A request on its way, and what was told of it too early. */
interface Underway {
  readonly first: RequestStarted;
  readonly hop: RequestStarted;
  readonly mode: ReturnType<typeof requestMode>;
  readonly isPreflight: boolean;
  /** It has left its origin, so that CORS applies. */
  readonly isAbroad: boolean;
  readonly sent: RequestSent | null;
  readonly received: ResponseReceived | null;
  readonly redirected: RequestRedirected | null;
  readonly responseStarted: ResponseStarted | null;
}

/** What is known of requests on their way, beside what was told. Plain data. */
export interface HeldRequests {
  readonly underway: readonly (readonly [id: string, request: Underway])[];
  readonly starts: readonly (readonly [place: string, starts: readonly number[]])[];
  readonly failedPreflights: readonly (readonly [place: string, error: string])[];
}

/**
 * Hands on Firefox's events in the order and with the meaning that events have here, measured in Firefox 153:
 *
 * - It tells that a request is sent before it sends the preflight. Here it is sent once anything more is heard of it, and
 *   never where the preflight has failed.
 * - It tells of a redirect before it has judged it. Here a request is redirected once it begins anew.
 * - It lets an answer start, and mostly complete, before or although the CORS check fails. Here an answer starts once the
 *   page has told that it has it; where it has not, the request fails.
 */
export class FirefoxRequests {
  readonly #underway = new Map<string, Underway>();
  readonly #starts = new RequestStarts();
  /** What a preflight has failed with, for its request, which fails with another word. */
  readonly #failedPreflights = new Map<string, string>();

  readonly #tell: HearEvent;
  readonly #pages: AskedPages;

  /**
   * @param tell is told the events
   * @param pages are asked where no event tells what became of an answer
   */
  constructor(tell: HearEvent, pages: AskedPages) {
    this.#tell = tell;
    this.#pages = pages;
  }

  /** What the next background needs to go on from here. */
  held(): HeldRequests {
    return { underway: [...this.#underway], starts: this.#starts.all(), failedPreflights: [...this.#failedPreflights] };
  }

  /** Goes on with what an earlier background has left. */
  goOn({ underway, starts, failedPreflights }: HeldRequests): void {
    for (const [id, request] of underway) this.#underway.set(id, request);
    this.#starts.goOn(starts);
    for (const [place, error] of failedPreflights) this.#failedPreflights.set(place, error);
  }

  hear(event: NetworkEvent, begun: Beginning): void {
    if (event.type === 'request-started') {
      this.#start(event);
      return;
    }
    const request = this.#underway.get(event.requestId) ?? lateRequest(begun);
    if (request === null) {
      this.#tell(event, begun);
      return;
    }
    const tell = (told: NetworkEvent) => this.#tell(told, begun);
    switch (event.type) {
      case 'request-sent':
        this.#send(request, event, tell);
        return;
      case 'response-received':
        this.#keep({ ...flushed(request, tell), received: event });
        tell(event);
        return;
      case 'request-redirected':
        this.#redirect(request, event, tell);
        return;
      case 'response-started':
        this.#startResponse(request, event, tell);
        return;
      case 'request-completed':
        this.#underway.delete(event.requestId);
        this.#complete(request, event, tell);
        return;
      case 'request-failed':
        this.#underway.delete(event.requestId);
        this.#fail(request, event, tell);
        return;
      default:
        event satisfies never;
    }
  }

  #keep(request: Underway): void {
    const { requestId } = request.first;
    this.#underway.delete(requestId);
    this.#underway.set(requestId, request);
    dropOldest(this.#underway);
  }

  #start(event: RequestStarted): void {
    const request = this.#underway.get(event.requestId);
    if (isCrossOrigin(event)) this.#pages.watch(event);
    if (request === undefined) {
      this.#starts.add(event);
      this.#keep(newRequest(event));
    } else {
      if (request.redirected !== null) this.#tell(request.redirected, NO_BEGINNING);
      const isAbroad = request.isAbroad || isCrossOrigin(event);
      this.#keep({ ...newRequest(event), first: request.first, mode: request.mode, isAbroad });
    }
    this.#tell(event, NO_BEGINNING);
  }

  #send(request: Underway, event: RequestSent, tell: (event: NetworkEvent) => void): void {
    const { method, url, origin } = request.hop;
    const isPreflight = method === 'OPTIONS' && headerValue(event.headers, 'access-control-request-method') !== null;
    const mode = request.mode === 'unknown' ? requestMode(event.headers, method, url, origin) : request.mode;
    if (isPreflight) this.#starts.remove(request.hop);
    const isHeld = !isPreflight && request.isAbroad && mode !== 'no-cors';
    this.#keep({ ...request, mode, isPreflight, sent: isHeld ? event : null });
    if (!isHeld) tell(event);
  }

  #redirect(request: Underway, event: RequestRedirected, tell: (event: NetworkEvent) => void): void {
    const known = flushed(request, tell);
    if (/^https?:/.test(event.to)) {
      this.#keep({ ...known, redirected: event });
    } else {
      // Nothing more is told of it.
      this.#underway.delete(event.requestId);
      tell(failed(event, BLOCKED));
    }
  }

  #startResponse(request: Underway, event: ResponseStarted, tell: (event: NetworkEvent) => void): void {
    // What is said to start although it has failed before an answer.
    if (event.status === 0) return;
    if (isDecidedByEvents(request)) tell(event);
    else this.#keep({ ...request, responseStarted: event });
  }

  #complete(request: Underway, event: RequestCompleted, tell: (event: NetworkEvent) => void): void {
    const known = flushed(request, tell);
    if (isDecidedByEvents(known)) tell(event);
    else {
      this.#askPage(known).then((fate) => {
        if (fate === 'blocked') tell(failed(event, BLOCKED));
        else if (fate === 'aborted') tell(failed(event, ABORTED));
        else {
          // Of a redirect that leads nowhere, the timeline tells the same where the redirect mode `error` has refused it.
          if (fate === 'passed' && !isRedirectStatus(known.received?.status ?? 0)) tellStart(known, tell);
          tell(event);
        }
      });
    }
  }

  #fail(request: Underway, told: RequestFailed, tell: (event: NetworkEvent) => void): void {
    // After a redirect that is stopped, it names the URL that it did not go to.
    const event = { ...told, url: request.hop.url };
    if (request.isPreflight) {
      if (!isBlock(event)) this.#failedPreflights.set(placeOf(request.hop), event.error);
      dropOldest(this.#failedPreflights);
      tell(event);
      return;
    }
    const wasSent = request.received !== null || !mayAwaitPreflight(request, event);
    if (wasSent) flushed(request, tell);
    if (request.responseStarted !== null && event.error !== BLOCKED && !isDecidedByEvents(request)) {
      // It broke off after it had begun. A page that has gone cannot tell, yet what CORS stops ends in another word.
      this.#askPage(request).then((fate) => {
        if (fate === 'passed' || fate === null) tellStart(request, tell);
        tell(event);
      });
      return;
    }
    tell(wasSent ? event : this.#withPreflightsError(request, event));
  }

  /** Where the network failed a preflight, its request fails as one that CORS has stopped. */
  #withPreflightsError(request: Underway, event: RequestFailed): RequestFailed {
    const place = placeOf(request.hop);
    const error = this.#failedPreflights.get(place);
    this.#failedPreflights.delete(place);
    return event.error === BLOCKED && error !== undefined ? { ...event, error } : event;
  }

  #askPage({ first }: Underway): Promise<Fate | null> {
    const { tabId, frameId, url, at } = first;
    return this.#pages.ask({ tabId, frameId, url, startedAt: at, starts: this.#starts.like(first) });
  }
}

/** A request that began unheard. */
function lateRequest(begun: Beginning): Underway | null {
  const beginning = begun();
  return beginning && newRequest(beginning);
}

function newRequest(event: RequestStarted): Underway {
  return {
    first: event,
    hop: event,
    mode: 'unknown',
    isPreflight: false,
    isAbroad: isCrossOrigin(event),
    sent: null,
    received: null,
    redirected: null,
    responseStarted: null,
  };
}

function isCrossOrigin({ origin, url }: RequestStarted): boolean {
  return !isSameOrigin(origin, originOf(url));
}

/** Tells what was held back of the request's sending. */
function flushed(request: Underway, tell: (event: NetworkEvent) => void): Underway {
  if (request.sent !== null) tell(request.sent);
  return { ...request, sent: null };
}

/** Whether Firefox tells itself what becomes of the answer: of a preflight it does, and elsewhere CORS has no say. */
function isDecidedByEvents({ isPreflight, isAbroad, mode }: Underway): boolean {
  return isPreflight || !isAbroad || mode === 'no-cors';
}

/** Whether a request that failed without an answer may never have been sent, since its preflight had not passed. */
function mayAwaitPreflight({ hop, sent }: Underway, { error }: RequestFailed): boolean {
  return error === BLOCKED || (error !== LOST_ERROR && preflightReasons(hop.method, sent?.headers ?? []).length > 0);
}

function isBlock({ error }: RequestFailed): boolean {
  return error === BLOCKED || error === LOST_ERROR;
}

/** Tells that the answer has passed. A redirect that nobody followed never does: it goes to no page. */
function tellStart({ hop, received, responseStarted }: Underway, tell: (event: NetworkEvent) => void): void {
  const location = received && headerValue(received.headers, 'location');
  const target = received && redirectTarget(hop.url, received.status, location);
  if (responseStarted !== null && target === null) tell(responseStarted);
}

function failed({ requestId, at, url }: RequestCompleted | RequestRedirected, error: string): RequestFailed {
  return { type: 'request-failed', requestId, at, error, ...(url !== undefined && { url }) };
}

function dropOldest(map: Map<string, unknown>): void {
  const [oldest] = map.keys();
  if (map.size > MOST_UNDERWAY && oldest !== undefined) map.delete(oldest);
}
