import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RecordingProxy {
  /** What the browser has to be started with, for all that it asks of any host to come by here. */
  readonly args: readonly string[];
  /** Every request but the browser's own, as `METHOD URL`; of what is encrypted or no HTTP, `CONNECT host:port`. */
  readonly seen: readonly string[];
  stop(): Promise<void>;
}

/** What Chromium asks for without any extension: its updates, its sign-in, and DevTools a file of the page's server. */
const OF_THE_BROWSER =
  /^\w+ (https?:\/\/)?[\w.-]+\.(google|googleapis|gstatic|gvt1)\.com[:/]|\/\.well-known\/appspecific\/com\.chrome\.devtools\.json$/;

/** Starts a proxy that notes each request and passes on those in plain HTTP; it opens no tunnel. */
export async function startRecordingProxy(): Promise<RecordingProxy> {
  const seen: string[] = [];
  const note = (request: string) => {
    if (!OF_THE_BROWSER.test(request)) seen.push(request);
  };
  const server = http.createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    note(`${method} ${url}`);
    const onward = http.request(url, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  server.on('connect', ({ url }: http.IncomingMessage, socket) => {
    note(`CONNECT ${url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    // Left to itself, the browser uses no proxy for this machine's own servers.
    args: [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'],
    seen,
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
