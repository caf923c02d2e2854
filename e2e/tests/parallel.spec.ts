import { watchNetwork } from '../browser/oracle';
import { blockingFinding, type ReportedExchange } from '../browser/report';
import type { Answer } from '../lab/server';
import { ALLOW, expect, test } from './lab';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'REPORT'];
const HEADER_SETS: Record<string, string>[] = [
  {},
  { 'x-a': '1' },
  { 'x-b': '1' },
  { 'x-a': '1', 'x-b': '1' },
  { 'x-c': '1' },
  { 'content-type': 'application/json', 'x-a': '1' },
];

const askedBy = ({ hops: [hop] }: ReportedExchange) =>
  hop?.preflight ? [hop.preflight.requestMethod, ...hop.preflight.requestHeaderNames].join(' ') : 'none';

/** Requests of one method begin in the order in which the page asked; GETs to one URL wait for each other, others do not. */
const byMethod = (lines: readonly string[]) =>
  METHODS.map((method) => lines.filter((line) => line.startsWith(`${method} |`)));

test('60 requests at once to one URL: each has its own preflight', async ({ lab, servers }) => {
  const preflight: Answer = {
    headers: [
      ['access-control-allow-origin', '*'],
      ['access-control-allow-methods', 'PUT, PATCH'],
      ['access-control-allow-headers', 'x-a, x-b'],
      // GETs to one URL wait for each other: without this, a later one would find its preflight in the cache.
      ['access-control-max-age', '0'],
    ],
  };
  const url = servers.api.url({ preflight, actual: ALLOW });
  const requests = Array.from({ length: 60 }, (_, n) => ({
    method: METHODS[n % 6] ?? 'GET',
    headers: HEADER_SETS[Math.floor(n / 6) % 6] ?? {},
  }));
  const oracle = await watchNetwork(lab.page);
  const passed = await lab.page.evaluate(
    ([u, all]) =>
      Promise.all(
        all.map((init) =>
          fetch(u, init).then(
            () => true,
            () => false,
          ),
        ),
      ),
    [url, requests] as const,
  );
  const exchanges = await lab.ended(60);

  const expected = requests.map(({ method, headers }, n) => {
    const names = Object.keys(headers).sort();
    const needsPreflight = names.length > 0 || !['GET', 'POST'].includes(method);
    return [method, needsPreflight ? [method, ...names].join(' ') : 'none', passed[n] ? 'allowed' : 'blocked'].join(
      ' | ',
    );
  });
  const ours = exchanges.map((e) => [e.request.method, askedBy(e), e.diagnosis.verdict].join(' | '));
  expect(byMethod(ours)).toEqual(byMethod(expected));
  expect(new Set(ours.map((line) => line.split(' | ')[2]))).toEqual(new Set(['allowed', 'blocked']));

  const named = exchanges.map((e) => `${e.request.method} | ${blockingFinding(e)?.browserError.chromium ?? 'none'}`);
  const actual = oracle.requests.filter(({ preflightOf }) => preflightOf === null);
  expect(byMethod(named)).toEqual(
    byMethod(actual.map(({ method, corsError }) => `${method} | ${corsError ?? 'none'}`)),
  );
});

test('40 identical PUTs at once, let through at random: each is what its own fetch was', async ({ lab, servers }) => {
  // The answer to each preflight, and how long it takes, hangs on the order in which the preflights arrive.
  const url = servers.api.url({ path: '/random', preflight: { random: 'put' }, actual: ALLOW });
  const oracle = await watchNetwork(lab.page);
  const passed = await lab.page.evaluate(
    (u) =>
      Promise.all(
        Array.from({ length: 40 }, () =>
          fetch(u, { method: 'PUT' }).then(
            () => true,
            () => false,
          ),
        ),
      ),
    url,
  );
  const exchanges = await lab.ended(40);
  expect(exchanges.map(({ diagnosis }) => diagnosis.verdict === 'allowed')).toEqual(passed);
  expect(passed).toContain(true);
  expect(passed).toContain(false);

  const tickets = exchanges.map(({ hops: [hop] }) => ticketOf(hop?.preflight?.response?.headers));
  const truth = () =>
    oracle.requests
      .filter(({ preflightOf }) => preflightOf === null)
      .map(({ requestId }) => oracle.preflightOf(requestId)?.responseHeaders['server']);
  // The browser tells of preflights over CDP later than of the requests that they were for.
  await expect.poll(truth).not.toContain(undefined);
  expect(tickets).toEqual(truth());
});

const ticketOf = (headers: readonly { name: string; value: string }[] | undefined) =>
  headers?.find(({ name }) => name === 'server')?.value;
