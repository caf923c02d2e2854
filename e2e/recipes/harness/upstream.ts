import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** The application behind a web server: it knows nothing of CORS. */
export interface Upstream {
  readonly port: number;
  stop(): Promise<void>;
}

export async function startUpstream({ password }: { readonly password: string | null }): Promise<Upstream> {
  const server = http.createServer(async (request, response) => {
    const isLocked = password !== null && request.url === '/private' && request.headers.authorization !== password;
    const { status, body, headers = {} } = isLocked ? LOCKED : await answer(request);
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: http.OutgoingHttpHeaders;
}

const LOCKED: Answer = { status: 401, body: 'no' };

async function answer(request: http.IncomingMessage): Promise<Answer> {
  const { method, url, headers } = request;
  const asked = `${method} ${url}`;
  if (asked === 'GET /items') return { status: 200, body: ['apple'] };
  if (asked === 'PUT /items') {
    const got = await bodyOf(request);
    return { status: 200, body: { got, source: headers['x-request-source'], trace: headers['x-trace-id'] } };
  }
  if (asked === 'GET /login') return { status: 200, body: 'welcome', headers: { 'set-cookie': 'user=ada; Path=/' } };
  if (asked === 'GET /me') {
    return headers.cookie?.includes('user=ada') ? { status: 200, body: 'ada' } : { status: 401, body: 'who?' };
  }
  if (asked === 'GET /private') return { status: 200, body: 'secret' };
  if (asked === 'GET /boom') return { status: 500, body: 'broken' };
  return { status: 404, body: 'nothing here' };
}

async function bodyOf(request: http.IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}
