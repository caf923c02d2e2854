import type { CDPSession, Page } from 'playwright';

/** What the browser itself says of a request, over the DevTools protocol. */
export interface OracleRequest {
  readonly requestId: string;
  readonly url: string;
  readonly method: string;
  /** The actual request that this one is the preflight of. */
  readonly preflightOf: string | null;
  /** Names as they were sent, lower case. */
  headers: Readonly<Record<string, string>>;
  /** Of the last answer that the page was given. */
  status: number | null;
  /** Statuses off the wire in order, those of redirects and of blocked answers included. */
  readonly wireStatuses: number[];
  /** Of the same answer, names in lower case. */
  responseHeaders: Readonly<Record<string, string>>;
  /** `Network.CorsError`. */
  corsError: string | null;
  failedParameter: string | null;
  blockedReason: string | null;
  /** `net::ERR_…`. */
  errorText: string | null;
  ended: boolean;
}

export interface Oracle {
  /** In the order in which they began. */
  readonly requests: readonly OracleRequest[];
  /** Those to this URL that are no preflights, beginning with the `from`th of `requests`. */
  requestsTo(url: string, from?: number): OracleRequest[];
  preflightOf(requestId: string): OracleRequest | undefined;
  /** Lets go of all requests up to now. */
  forget(): void;
  stop(): Promise<void>;
}

/** What is heard of a session in which the Network domain is enabled. */
export type NetworkSession = Pick<CDPSession, 'on'>;

/** Listens to the requests of the page and of its frames in the same process; begins before it returns. */
export async function watchNetwork(page: Page): Promise<Oracle> {
  const session = await page.context().newCDPSession(page);
  const oracle = listenTo(session, () => session.detach());
  await session.send('Network.enable');
  return oracle;
}

/** Listens to what `session` tells from now on; `stop` ends it. */
export function listenTo(session: NetworkSession, stop: () => Promise<void>): Oracle {
  const requests: OracleRequest[] = [];
  const byId = new Map<string, OracleRequest>();
  listen(session, requests, byId);
  return {
    requests,
    requestsTo: (url, from = 0) => requests.slice(from).filter((r) => r.url === url && r.preflightOf === null),
    preflightOf: (requestId) => requests.find((request) => request.preflightOf === requestId),
    forget() {
      requests.length = 0;
      byId.clear();
    },
    stop,
  };
}

function listen(session: NetworkSession, requests: OracleRequest[], byId: Map<string, OracleRequest>): void {
  session.on('Network.requestWillBeSent', ({ requestId, request, initiator }) => {
    // A redirect goes on under its id: the request keeps the URL that the page asked for.
    if (byId.has(requestId)) return;
    const entry: OracleRequest = {
      requestId,
      url: request.url,
      method: request.method,
      // The resource type of a preflight is now `Preflight`, now `Other`; its initiator is always right.
      preflightOf: initiator.type === 'preflight' ? (initiator.requestId ?? '') : null,
      headers: lowerCase(request.headers),
      status: null,
      wireStatuses: [],
      responseHeaders: {},
      corsError: null,
      failedParameter: null,
      blockedReason: null,
      errorText: null,
      ended: false,
    };
    requests.push(entry);
    byId.set(requestId, entry);
  });
  session.on('Network.requestWillBeSentExtraInfo', ({ requestId, headers }) => {
    const entry = byId.get(requestId);
    if (entry) entry.headers = lowerCase(headers);
  });
  session.on('Network.responseReceivedExtraInfo', ({ requestId, statusCode }) => {
    byId.get(requestId)?.wireStatuses.push(statusCode);
  });
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const entry = byId.get(requestId);
    if (!entry) return;
    entry.status = response.status;
    entry.responseHeaders = lowerCase(response.headers);
  });
  session.on('Network.loadingFinished', ({ requestId }) => {
    const entry = byId.get(requestId);
    if (entry) entry.ended = true;
  });
  session.on('Network.loadingFailed', ({ requestId, errorText, corsErrorStatus, blockedReason }) => {
    const entry = byId.get(requestId);
    if (!entry) return;
    entry.ended = true;
    entry.errorText = errorText;
    entry.corsError = corsErrorStatus?.corsError ?? null;
    entry.failedParameter = corsErrorStatus?.failedParameter || null;
    entry.blockedReason = blockedReason ?? null;
  });
}

function lowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
