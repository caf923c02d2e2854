import { type Ask, type CaseAnswer, type HeaderLine, includesCredentials, methodOf } from '../case';
import type { Random } from '../random';

/** An answer to a preflight that lets every hop of the request through, in one of the ways in which servers do it. */
export function rightPreflight(random: Random, ask: Ask): CaseAnswer {
  const names = 'headers' in ask ? ask.headers.map(([name]) => name) : ['content-type'];
  const mayUseWildcard = !includesCredentials(ask);
  const methods = random.weighted([
    [6, methodOf(ask)],
    [3, `GET, POST, ${methodOf(ask)}`],
    [1, `,GET,,${methodOf(ask)} ,`],
    [mayUseWildcard ? 2 : 0, '*'],
  ]);
  const allowed = random.weighted([
    [6, [...names, 'x-requested-with'].join(', ')],
    [2, names.join(',').toUpperCase()],
    [1, ` ${names.join(' , ')} `],
    [mayUseWildcard ? 2 : 0, '*'],
  ]);
  const headers: HeaderLine[] = [
    ...rightOrigin(random, ask),
    [headerName(random, 'Access-Control-Allow-Methods'), methods],
    [headerName(random, 'Access-Control-Allow-Headers'), allowed],
  ];
  if (random.chance(0.15)) headers.push(['Access-Control-Max-Age', random.pick(['0', '600', '86400', '-1'])]);
  return {
    status: random.weighted([
      [6, 204],
      [4, 200],
      [1, 201],
      [0.3, 299],
    ]),
    headers,
    seeds: [],
  };
}

const STATUSES = [
  [60, 200],
  [4, 201],
  [4, 204],
  [2, 301],
  [1, 304],
  [2, 400],
  [4, 401],
  [3, 403],
  [4, 404],
  [2, 405],
  [1, 418],
  [2, 429],
  [6, 500],
  [3, 503],
] as const;

/** An answer that passes the CORS check, whatever its status. One with 301 has no `Location`. */
export function rightResponse(random: Random, ask: Ask): CaseAnswer {
  return { status: random.weighted(STATUSES), headers: rightOrigin(random, ask), seeds: [] };
}

function rightOrigin(random: Random, ask: Ask): HeaderLine[] {
  const isIncluded = includesCredentials(ask);
  const origin = random.weighted([
    [5, '{origin}'],
    [1, ' {origin} '],
    [isIncluded ? 0 : 4, '*'],
  ]);
  const headers: HeaderLine[] = [[headerName(random, 'Access-Control-Allow-Origin'), origin]];
  if (isIncluded || random.chance(0.1)) headers.push([headerName(random, 'Access-Control-Allow-Credentials'), 'true']);
  if (random.chance(0.3)) headers.push(['Vary', random.pick(['Origin', 'Accept-Encoding', 'accept, origin', '*'])]);
  if (random.chance(0.1)) headers.push(['Access-Control-Expose-Headers', random.pick(['x-total', '*', ''])]);
  return headers;
}

/** Names of headers have no case. */
export function headerName(random: Random, name: string): string {
  return random.weighted([
    [6, name],
    [3, name.toLowerCase()],
    [1, name.toUpperCase()],
  ]);
}
