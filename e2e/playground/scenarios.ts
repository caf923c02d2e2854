import { answerHeader } from './groups/answer-header';
import { credentials } from './groups/credentials';
import { notCorsAtAll } from './groups/not-cors';
import { notFetch } from './groups/not-fetch';
import { preflightLists } from './groups/preflight-lists';
import { preflightUnanswered } from './groups/preflight-unanswered';
import { redirects } from './groups/redirects';
import { works } from './groups/works';
import type { Origins } from './origins';
import type { Group, Route, Scenario } from './scenario';

const groups = [
  works,
  answerHeader,
  preflightUnanswered,
  preflightLists,
  credentials,
  redirects,
  notCorsAtAll,
  notFetch,
] as const;

/** All groups with their scenarios, made for these origins. */
export function groupsFor(origins: Origins): Group[] {
  return groups.map((group) => group(origins));
}

/** The ids and titles of all scenarios, which need no server. */
export const scenarioNames: readonly Pick<Scenario, 'id' | 'title'>[] = groupsFor({
  app: '',
  api: '',
  partner: '',
  cdn: '',
  closed: '',
}).flatMap(({ scenarios }) => scenarios.map(({ id, title }) => ({ id, title })));

/** What the servers answer, by URL. Throws where two scenarios claim one URL, since a preflight cache is kept by URL. */
export function routesOf(scenarios: readonly Scenario[]): Map<string, Route> {
  const routes = new Map<string, Route>();
  for (const { url, preflight, actual, further = {} } of scenarios) {
    const own: Route = { ...(preflight && { preflight }), ...(actual && { actual }) };
    for (const [address, route] of [[url, own] as const, ...Object.entries(further)]) {
      if (routes.has(address)) throw new Error(`Two scenarios answer at ${address}: give one of them another path.`);
      routes.set(address, route);
    }
  }
  return routes;
}
