import { readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Case, CaseAnswer, Place } from './case';
import { answerFiles } from './page/files';

export type Origins = Readonly<Record<Place, string>>;

/** A case that is asked for under a name of its own, so that no cache knows its URLs. */
export interface Job {
  /** Letters, digits, `-` and `.`. */
  readonly key: string;
  readonly case: Case;
}

export interface CaseServers {
  readonly origins: Origins;
  /** From now on, the servers answer for these jobs, and no longer for earlier ones. */
  serve(jobs: readonly Job[]): void;
  /** What the page asks for. */
  urlOf(job: Job): string;
  stop(): Promise<void>;
}

/** The paths of cases for which the browser holds a cookie, and of the others. */
export const COOKIE_PATH = '/k';
const PLAIN_PATH = '/c';

/** Starts the three servers on free ports. */
export async function startCaseServers(): Promise<CaseServers> {
  let jobs = new Map<string, Job>();
  const handle: http.RequestListener = (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://case');
    const [, , key = '', hop = ''] = pathname.split('/');
    const job = jobs.get(key);
    const planned = job?.case.hops[Number(hop)];
    if (job === undefined || planned === undefined) return answerFiles(pathname, request, response);
    request.resume();
    const isPreflight = request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined;
    send(isPreflight ? planned.preflight : planned.response, request, response, values(job, Number(hop), request));
  };

  const servers = ['localhost', 'localhost', '127.0.0.1'].map((host) => ({ host, server: http.createServer(handle) }));
  const listening = await Promise.all(servers.map(({ host, server }) => listen(server, host)));
  const [app = '', api = '', other = ''] = listening;
  const origins: Origins = { app, api, other };

  const urlAt = ({ key, case: { hops, hasCookie } }: Job, hop: number) =>
    `${origins[hops[hop]?.at ?? 'api']}${hasCookie ? COOKIE_PATH : PLAIN_PATH}/${key}/${hop}`;
  const values = (job: Job, hop: number, request: http.IncomingMessage): Record<string, string> => {
    const next = urlAt(job, hop + 1);
    return {
      origin: request.headers.origin ?? '',
      ...origins,
      port: new URL(app).port,
      next,
      'next-userinfo': next.replace('//', '//user:secret@'),
      type: mediaType(job.case),
    };
  };

  return {
    origins,
    serve(given) {
      jobs = new Map(given.map((job) => [job.key, job]));
    },
    urlOf: (job) => urlAt(job, 0),
    async stop() {
      await Promise.all(
        servers.map(({ server }) => {
          server.closeAllConnections();
          return new Promise((resolve) => server.close(resolve));
        }),
      );
    },
  };
}

async function listen(server: http.Server, host: string): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return `http://${host}:${(server.address() as AddressInfo).port}`;
}

function send(
  { status, headers, drop }: CaseAnswer,
  request: http.IncomingMessage,
  response: http.ServerResponse,
  values: Readonly<Record<string, string>>,
): void {
  if (drop) {
    request.socket.destroy();
    return;
  }
  const fill = (value: string) => value.replace(/\{([a-z-]+)\}/g, (whole, name: string) => values[name] ?? whole);
  const lines = headers.flatMap(([name, value]) => [name, fill(value)]);
  response.writeHead(status, ['content-type', values['type'] ?? 'text/plain', ...lines]);
  response.end(values['type'] === 'image/png' ? PNG : '');
}

const PNG = readFileSync(new URL('../../public/icons/16.png', import.meta.url));

function mediaType({ ask }: Case): string {
  switch (ask.by) {
    case 'script':
    case 'module':
      return 'text/javascript';
    case 'style':
      return 'text/css';
    case 'image':
      return 'image/png';
    case 'font':
      return 'font/woff2';
    case 'event-source':
      return 'text/event-stream';
    default:
      return 'text/plain';
  }
}
