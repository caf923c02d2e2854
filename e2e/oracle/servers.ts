import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { reserveClosedPort } from '../playground/closed-port';
import { bodyOf, headerLines, type Values } from './answers';
import type { Case, Place } from './case';
import { answerRefused, readRefused } from './odd-method';
import { answerFiles } from './page/files';
import { type Arrived, planOf, type Received } from './plan';

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
  /** What arrived of this job, in order. */
  received(job: Job): readonly Received[];
  stop(): Promise<void>;
}

/** The paths of cases for which the browser holds a cookie, and of the others. */
export const COOKIE_PATH = '/k';
const PLAIN_PATH = '/c';

interface Plan {
  readonly job: Job;
  readonly received: Received;
  readonly values: Values;
}

/**
 * Starts the three servers on free ports.
 *
 * @param abort has the page abort a job's request; resolves when it has
 */
export async function startCaseServers(abort: (job: Job) => Promise<void>): Promise<CaseServers> {
  let jobs = new Map<string, Job>();
  const arrivals = new Map<string, Received[]>();

  /** Null: no job's URL. */
  const planned = (arrived: Arrived): Plan | null => {
    const [, , key = '', place = ''] = pathOf(arrived.url).split('/');
    const job = jobs.get(key);
    const received = job === undefined ? null : planOf(job.case, Number(place), arrived);
    if (job === undefined || received === null) return null;
    arrivals.set(key, [...(arrivals.get(key) ?? []), received]);
    return { job, received, values: valuesOf(job, received) };
  };
  const handle = async (request: http.IncomingMessage, response: http.ServerResponse) => {
    const plan = planned({ method: request.method ?? '', url: request.url ?? '', headers: request.headers });
    if (plan === null) return answerFiles(pathOf(request.url ?? ''), request, response);
    request.resume();
    if (isAbortedAt(plan, plan.received.on)) await abortAt(plan);
    const { answer } = plan.received;
    if (answer.drop) {
      request.socket.destroy();
      return;
    }
    response.writeHead(answer.status, headerLines(answer, plan.values));
    if (plan.received.on === 'response' && isAbortedAt(plan, 'body')) {
      response.write('beginning');
      await abortAt(plan);
    }
    response.end(bodyOf(plan.values));
  };
  const handleRefused = (error: Error, socket: Duplex) => {
    const request = readRefused(error);
    const plan = request === null ? null : planned(request);
    if (plan === null || plan.received.answer.drop) {
      socket.destroy();
      return;
    }
    const { answer } = plan.received;
    answerRefused(socket, answer.status, headerLines(answer, plan.values), bodyOf(plan.values));
  };
  /** Waits for the abort, unless the two are to race. */
  const abortAt = async ({ job }: Plan) => {
    const aborted = abort(job);
    if (!job.case.abort?.isRace) await aborted;
  };

  const servers = ['localhost', 'localhost', '127.0.0.1'].map((host) => ({
    host,
    server: http.createServer((request, response) => void handle(request, response)).on('clientError', handleRefused),
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
  const valuesOf = (job: Job, { hop, origin, type }: Received): Values => {
    const next = urlAt(job, hop + 1);
    return {
      origin: origin ?? '',
      ...origins,
      port: new URL(app).port,
      next,
      'next-userinfo': next.replace('//', '//user:secret@'),
      type,
    };
  };

  return {
    origins,
    serve(given) {
      jobs = new Map(given.map((job) => [job.key, job]));
      arrivals.clear();
    },
    urlOf: (job) => urlAt(job, 0),
    received: ({ key }) => arrivals.get(key) ?? [],
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

/** Whether the page is to abort its request here. */
function isAbortedAt({ job, received }: Plan, at: 'preflight' | 'response' | 'body'): boolean {
  const { abort } = job.case;
  return abort?.at === at && abort.hop === received.hop;
}

async function listen(server: http.Server, host: string): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return `http://${host}:${(server.address() as AddressInfo).port}`;
}

function pathOf(url: string): string {
  return new URL(url, 'http://case').pathname;
}
