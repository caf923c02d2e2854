import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Answer, sendAnswer } from './answer';

/** A request as a server got it. */
export interface ReceivedRequest {
  /** Of the server. */
  readonly origin: string;
  readonly url: string;
  readonly method: string;
  readonly preflight: boolean;
  readonly headers: http.IncomingHttpHeaders;
  /** What the server answered; null where it hung or dropped the connection. */
  readonly status: number | null;
}

export interface Server {
  readonly origin: string;
  stop(): Promise<void>;
}

/**
 * Starts a server on a free port of `host`.
 * `answerTo` gives the answer to each request; `onReceived` hears of it before the answer goes out.
 */
export async function startServer(
  host: 'localhost' | '127.0.0.1',
  answerTo: (url: string, method: string, preflight: boolean) => Answer,
  onReceived: (request: ReceivedRequest) => void,
): Promise<Server> {
  const server = http.createServer((request, response) => {
    const { method = '', url: target = '/', headers } = request;
    const url = `${origin}${target}`;
    const preflight = method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
    const given = answerTo(url, method, preflight);
    const status = 'status' in given ? given.status : null;
    onReceived({ origin, url, method, preflight, headers, status });
    sendAnswer(given, request, response);
  });
  // An idle connection that the server closes just as the browser takes it up again would be a flake.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const origin = `http://${host}:${port}`;

  return {
    origin,
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
