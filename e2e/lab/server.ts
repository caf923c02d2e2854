import { createHash } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a lab server sends. Header values may hold `{origin}`: the request's own `Origin`. */
export interface Answer {
  readonly status?: number;
  /** Two lines of one name are two entries. */
  readonly headers?: readonly (readonly [name: string, value: string])[];
  readonly body?: string;
  /** Not answered before `release()` is called with this name. */
  readonly hold?: string;
  /** Sends headers and a first chunk, then keeps the answer open. */
  readonly stream?: boolean;
  /** Headers for requests that have an `Origin`, as of a server that forgets `Vary: Origin`. */
  readonly onlyWithOrigin?: readonly (readonly [name: string, value: string])[];
  /** A header too long for a URL: its name, and a text to be repeated so many times. */
  readonly repeat?: readonly [name: string, text: string, times: number];
  /** Closes the connection instead of answering. */
  readonly drop?: boolean;
  /**
   * Answers 204 with CORS headers or 403 without, after a while of up to 100 ms, at random, yet in each run the same:
   * the seed and the number of the request decide. Each answer has its number in `Server`.
   */
  readonly random?: string;
}

/** A URL of the lab says itself how it is to be answered, so that a test's servers need no set-up. */
export interface Route {
  readonly preflight?: Answer;
  readonly actual?: Answer;
  readonly path?: string;
}

export interface ReceivedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: http.IncomingHttpHeaders;
  /** As far as it has arrived. */
  readonly body: string;
}

export interface LabServer {
  readonly origin: string;
  readonly port: number;
  /** Every request that arrived, in order, since it was last forgotten. */
  readonly received: readonly ReceivedRequest[];
  /** Where so many arrive that to keep them would take the memory. */
  forgetReceived(): void;
  url(route: Route): string;
  /** Answers this path as the route says, for URLs that are to be short; returns the URL. */
  define(path: string, route: Route): string;
  /** Waits for a request to this path; preflights do not count. */
  arrival(path: string): Promise<ReceivedRequest>;
  /** Lets go what waits under this name, now and later. */
  release(name: string): void;
  stop(): Promise<void>;
}

/** Whether the browser sends no preflight for a while after this answer to one: 5 s, where nothing is said. */
function isRemembered(preflight: Answer | undefined): boolean {
  const { status = 200, headers = [] } = preflight ?? { status: 404 };
  const says = (wanted: string, value?: string) =>
    headers.some(([name, said]) => name.toLowerCase() === wanted && (value === undefined || said === value));
  return status < 300 && says('access-control-allow-origin') && !says('access-control-max-age', '0');
}

/** Starts a server on a free port of `host`. */
export async function startLabServer(host: 'localhost' | '127.0.0.1' = 'localhost'): Promise<LabServer> {
  const received: ReceivedRequest[] = [];
  const waiting = new Map<string, (() => void)[]>();
  const released = new Set<string>();
  const defined = new Map<string, Route>();
  const expected = new Map<string, (request: ReceivedRequest) => void>();

  const server = http.createServer({ maxHeaderSize: 1_000_000 }, (request, response) => {
    const url = new URL(request.url ?? '/', 'http://lab');
    const arrived = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body: '' };
    request.setEncoding('utf8').on('data', (text: string) => {
      arrived.body += text;
    });
    received.push(arrived);
    const isPreflight = request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined;
    if (!isPreflight) expected.get(url.pathname)?.(arrived);
    const kind = isPreflight ? 'preflight' : 'actual';
    const inUrl = url.searchParams.get(kind);
    // What a URL says of itself goes before what another test has defined for its path.
    const answer: Answer = inUrl === null ? (defined.get(url.pathname)?.[kind] ?? {}) : JSON.parse(inUrl);
    if (answer.random !== undefined) {
      answerAtRandom(answer.random, received.length, request, response);
      return;
    }
    const send = () => sendAnswer(answer, request, response);
    if (answer.hold === undefined || released.has(answer.hold)) send();
    else waiting.set(answer.hold, [...(waiting.get(answer.hold) ?? []), send]);
  });
  server.maxHeadersCount = 0;
  // One address family per name, so that no connection is first refused on the other.
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://${host}:${port}`;

  return {
    origin,
    port,
    received,
    forgetReceived() {
      received.length = 0;
    },
    url({ preflight, actual, path = '/' }) {
      const url = new URL(path, origin);
      if (preflight) url.searchParams.set('preflight', JSON.stringify(preflight));
      if (actual) url.searchParams.set('actual', JSON.stringify(actual));
      return url.href;
    },
    define(path, route) {
      if (isRemembered(defined.get(path)?.preflight)) {
        throw new Error(`Name another path than ${path}: the browser may still remember the preflight that it had.`);
      }
      defined.set(path, route);
      return new URL(path, origin).href;
    },
    arrival(path) {
      const before = received.find(({ method, url }) => method !== 'OPTIONS' && url.startsWith(`${path}?`));
      return before ? Promise.resolve(before) : new Promise((resolve) => expected.set(path, resolve));
    },
    release(name) {
      released.add(name);
      for (const send of waiting.get(name) ?? []) send();
      waiting.delete(name);
    },
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function sendAnswer(answer: Answer, request: http.IncomingMessage, response: http.ServerResponse): void {
  if (answer.drop) {
    request.socket.destroy();
    return;
  }
  const byOrigin = request.headers.origin === undefined ? [] : (answer.onlyWithOrigin ?? []);
  const headers = [...(answer.headers ?? []), ...byOrigin].flatMap(([name, value]) => [
    name,
    value.replaceAll('{origin}', request.headers.origin ?? ''),
  ]);
  if (answer.repeat) headers.push(answer.repeat[0], answer.repeat[1].repeat(answer.repeat[2]));
  response.writeHead(answer.status ?? 200, headers);
  if (answer.stream) response.write(answer.body ?? ': first\n\n');
  else response.end(answer.body ?? '');
}

function answerAtRandom(
  seed: string,
  ticket: number,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): void {
  const [byte = 0, delay = 0] = createHash('sha256').update(`${seed} ${ticket}`).digest();
  const allowed: Answer['headers'] = [
    ['access-control-allow-origin', '{origin}'],
    ['access-control-allow-methods', 'PUT'],
    // Each request is to have a preflight of its own.
    ['access-control-max-age', '0'],
  ];
  const isAllowed = byte < 128;
  const headers = [...(isAllowed ? allowed : []), ['server', `ticket ${ticket}`] as const];
  setTimeout(() => sendAnswer({ status: isAllowed ? 204 : 403, headers }, request, response), (delay / 255) * 100);
}
