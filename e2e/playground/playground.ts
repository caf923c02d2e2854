import { type Answer, answer } from './answer';
import { reserveClosedPort } from './closed-port';
import type { Origins } from './origins';
import { pageFiles } from './page/files';
import type { Route, Scenario } from './scenario';
import { groupsFor, routesOf } from './scenarios';
import { type ReceivedRequest, startServer } from './server';

export interface Playground {
  /** Of the page. */
  readonly url: string;
  readonly origins: Origins;
  readonly scenarios: readonly Scenario[];
  /** What the servers really received, in order, without what the page itself is made of. */
  readonly requests: readonly ReceivedRequest[];
  stop(): Promise<void>;
}

/** Starts the page's server and those that it asks, each on a free port. */
export async function startPlayground(): Promise<Playground> {
  const requests: ReceivedRequest[] = [];
  let routes = new Map<string, Route>();
  let files = new Map<string, Answer>();

  const answerTo = (url: string, method: string, preflight: boolean): Answer => {
    const route = routes.get(url);
    const given = preflight ? route?.preflight : route?.actual;
    return given ?? answer(501, [], `The playground has no answer to ${method} here.\n`);
  };
  const onReceived = (request: ReceivedRequest) => requests.push(request);
  const start = (host: 'localhost' | '127.0.0.1') => startServer(host, answerTo, onReceived);

  const app = await startServer(
    'localhost',
    (url, method, preflight) => files.get(new URL(url).pathname) ?? answerTo(url, method, preflight),
    (request) => {
      if (!files.has(new URL(request.url).pathname)) onReceived(request);
    },
  );
  const [api, partner, cdn, closed] = await Promise.all([
    start('localhost'),
    start('127.0.0.1'),
    start('localhost'),
    reserveClosedPort(),
  ]);

  const origins: Origins = {
    app: app.origin,
    api: api.origin,
    partner: partner.origin,
    cdn: cdn.origin,
    closed: `http://127.0.0.1:${closed.port}`,
  };
  const groups = groupsFor(origins);
  const scenarios = groups.flatMap((group) => group.scenarios);
  routes = routesOf(scenarios);
  files = await pageFiles(groups, origins);

  return {
    url: `${app.origin}/`,
    origins,
    scenarios,
    requests,
    async stop() {
      await Promise.all([app.stop(), api.stop(), partner.stop(), cdn.stop(), closed.release()]);
    },
  };
}
