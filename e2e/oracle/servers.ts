import { readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { reserveClosedPort } from '../playground/closed-port';
import type { Case, CaseAnswer, Place } from './case';
import { answerRefused, type BareRequest, readRefused } from './odd-method';
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
  /** The last hop of this job at which a request or a preflight arrived; −1 where none did. */
  lastVisited(job: Job): number;
  stop(): Promise<void>;
}

type Values = Readonly<Record<string, string>>;
type Asked = Pick<BareRequest, 'method' | 'url'> & { readonly headers: http.IncomingHttpHeaders };

/** The paths of cases for which the browser holds a cookie, and of the others. */
export const COOKIE_PATH = '/k';
const PLAIN_PATH = '/c';

/** Starts the three servers on free ports. */
export async function startCaseServers(): Promise<CaseServers> {
  let jobs = new Map<string, Job>();
  const visits = new Map<string, Set<number>>();

  /** Null: no job's URL. */
  const planned = ({ method, url, headers }: Asked) => {
    const [, , key = '', place = ''] = pathOf(url).split('/');
    const job = jobs.get(key);
    const index = Number(place);
    const hop = job?.case.hops[index];
    if (job === undefined || hop === undefined) return null;
    visits.set(key, (visits.get(key) ?? new Set()).add(index));
    const isPreflight = method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
    const answer = isPreflight ? hop.preflight : hop.response;
    return { answer, values: valuesOf(job, index, headers.origin ?? '') };
  };
  const handle: http.RequestListener = (request, response) => {
    const plan = planned({ method: request.method ?? '', url: request.url ?? '', headers: request.headers });
    if (plan === null) return answerFiles(pathOf(request.url ?? ''), request, response);
    request.resume();
    if (plan.answer.drop) {
      request.socket.destroy();
      return;
    }
    response.writeHead(plan.answer.status, headerLines(plan.answer, plan.values));
    response.end(bodyOf(plan.values));
  };
  const handleRefused = (error: Error, socket: Duplex) => {
    const request = readRefused(error);
    const plan = request === null ? null : planned(request);
    if (plan === null || plan.answer.drop) socket.destroy();
    else answerRefused(socket, plan.answer.status, headerLines(plan.answer, plan.values), bodyOf(plan.values));
  };

  const servers = ['localhost', 'localhost', '127.0.0.1'].map((host) => ({
    host,
    server: http.createServer(handle).on('clientError', handleRefused),
  }));
  const listening = await Promise.all(servers.map(({ host, server }) => listen(server, host)));
  const [app = '', api = '', other = ''] = listening;
  const closed = await reserveClosedPort();
  const origins: Origins = {
    app,
    api,
    other,
    closed: `http://127.0.0.1:${closed.port}`,
    nowhere: 'http://nowhere.invalid',
  };

  const urlAt = ({ key, case: { hops, hasCookie } }: Job, hop: number) =>
    `${origins[hops[hop]?.at ?? 'api']}${hasCookie ? COOKIE_PATH : PLAIN_PATH}/${key}/${hop}`;
  const valuesOf = (job: Job, hop: number, origin: string): Values => {
    const next = urlAt(job, hop + 1);
    return {
      origin,
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
      visits.clear();
    },
    urlOf: (job) => urlAt(job, 0),
    lastVisited: ({ key }) => Math.max(-1, ...(visits.get(key) ?? [])),
    async stop() {
      await closed.release();
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

function headerLines({ headers }: CaseAnswer, values: Values): string[] {
  const fill = (value: string) => value.replace(/\{([a-z-]+)\}/g, (whole, name: string) => values[name] ?? whole);
  const lines = headers.flatMap(([name, value]) => [name, fill(value)]);
  const isTyped = headers.some(([name]) => name.toLowerCase() === 'content-type');
  return isTyped ? lines : ['content-type', values['type'] ?? 'text/plain', ...lines];
}

function bodyOf(values: Values): Buffer | string {
  return values['type'] === 'image/png' ? PNG : '';
}

function pathOf(url: string): string {
  return new URL(url, 'http://case').pathname;
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
