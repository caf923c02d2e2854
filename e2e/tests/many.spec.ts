import { watchNetwork } from '../browser/oracle';
import { blockingFinding, type ReportedExchange } from '../browser/report';
import type { Lab } from '../lab/lab';
import type { Answer } from '../lab/server';
import { ALLOW, expect, test } from './lab';

/** Header names of a preflight's answer that tell it from all others: the lab numbers what it answers at random. */
const ticketOf = (headers: readonly { readonly name: string; readonly value: string }[] | undefined) =>
  headers?.find(({ name }) => name.toLowerCase() === 'server')?.value ?? 'none';

const goTo = (location: string): Answer => ({
  status: 307,
  headers: [...(ALLOW.headers ?? []), ['location', location]],
});

/** What the page asks for, over three origins: simple and preflighted, let through at random, redirected. */
function requestsTo({ app, api, other }: Lab): { url: string; method: string; headers: Record<string, string> }[] {
  const random = (seed: string) => ({ preflight: { random: seed }, actual: ALLOW });
  const put = api.define('/put', random('put'));
  const far = other.define('/far', random('far'));
  const urls = {
    allowed: api.define('/allowed', { actual: ALLOW }),
    blocked: other.define('/blocked', { actual: { status: 500 } }),
    redirected: api.define('/redirected', { ...random('redirected'), actual: goTo(far) }),
    fromHome: app.define('/from-home', { actual: goTo(put) }),
  };
  const kinds = [
    { url: urls.allowed, method: 'GET' },
    { url: put, method: 'PUT' },
    { url: urls.blocked, method: 'POST' },
    { url: urls.redirected, method: 'PUT' },
    { url: urls.fromHome, method: 'PUT' },
  ];
  return Array.from({ length: 500 }, (_, n) => ({
    ...(kinds[n % kinds.length] ?? { url: put, method: 'PUT' }),
    headers: {},
  }));
}

test('500 requests at once over three origins: each has its own preflights and hops', async ({ lab, servers }) => {
  const requests = requestsTo(servers);
  const oracle = await watchNetwork(lab.page);
  const passed = await lab.page.evaluate(
    (all) =>
      Promise.all(
        all.map(({ url, ...init }) =>
          fetch(url, init).then(
            () => true,
            () => false,
          ),
        ),
      ),
    requests,
  );
  // The browser counts requests up; one that leaves its origin only by a redirect comes into the log later.
  const exchanges = [...(await lab.ended(500))].sort((a, b) => Number(a.id) - Number(b.id));
  const actual = oracle.requests.filter(({ preflightOf }) => preflightOf === null);
  await expect.poll(() => actual.filter(({ ended }) => ended).length).toBe(500);

  // Requests of one kind begin in the order in which the page asked.
  const kinds = new Set(requests.map(({ method, url }) => `${method} ${url}`));
  for (const kind of kinds) {
    const ours = exchanges.filter(({ request }) => `${request.method} ${request.url}` === kind);
    const truth = actual.filter(({ method, url }) => `${method} ${url}` === kind);
    const outcomes = passed.filter((_, n) => `${requests[n]?.method} ${requests[n]?.url}` === kind);
    expect(ours.map(({ diagnosis }) => diagnosis.verdict === 'allowed')).toEqual(outcomes);
    expect(ours.map((exchange) => blockingFinding(exchange)?.browserError.chromium ?? null)).toEqual(
      truth.map(({ corsError }) => corsError),
    );
    const preflightsOf = (requestId: string) =>
      oracle.requests
        .filter(({ preflightOf }) => preflightOf === requestId)
        .map(({ responseHeaders }) => responseHeaders['server'] ?? 'none');
    await expect.poll(() => truth.map(({ requestId }) => preflightsOf(requestId))).toEqual(ours.map(ticketsOf));
  }
});

const ticketsOf = ({ hops }: ReportedExchange) =>
  hops.flatMap(({ preflight }) => (preflight === null ? [] : [ticketOf(preflight.response?.headers)]));
