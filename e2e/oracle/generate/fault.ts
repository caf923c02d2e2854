import { type Ask, type CaseAnswer, type HeaderLine, includesCredentials, methodOf } from '../case';
import type { Random } from '../random';
import { headerName } from './answer';

/** Spoils one answer in one way. An answer has at most one fault of each kind. */
type Spoil = (random: Random, answer: CaseAnswer, ask: Ask) => CaseAnswer;

/** Null: the header is missing. Several lines: an array. */
type Value = string | null | readonly string[];

const ORIGINS: readonly Value[] = [
  null,
  null,
  'null',
  'https://example.com',
  '{other}',
  'https://localhost:{port}',
  'http://example.com:{port}',
  'http://app.localhost:{port}',
  'http://localhost:1',
  'http://localhost',
  'HTTP://LOCALHOST:{port}',
  '{app}/',
  '{origin}/',
  '{app}, https://example.com',
  '{origin} https://example.com',
  '*, *',
  '{origin},',
  ['{origin}', 'https://example.com'],
  ['{origin}', '{origin}'],
  ['*', '{origin}'],
  '',
  'example',
  'example.com',
  'localhost:{port}',
  'https://',
  '"{origin}"',
  '{origin};',
  'http://*.localhost',
  'NULL',
  '{origin}#',
  '{origin}?x',
  '\t{origin}\t',
  'file://',
  'http://user@localhost:{port}',
  '{origin} ,',
  '\u00e9',
  'chrome-extension://abc',
  ['', '{origin}'],
  ['null', 'null'],
];
const CREDENTIALS: readonly Value[] = [null, null, 'True', 'TRUE', '', 'false', '1', ['true', 'true'], 'true,', '*'];
const METHODS: readonly Value[] = [
  null,
  'GET',
  'GET, POST, HEAD',
  '*',
  '',
  ['GET', 'POST'],
  'PUT POST',
  '[PUT]',
  'PUT; DELETE',
  '"PUT"',
  'PUT,(x)',
];
const HEADERS: readonly Value[] = [
  null,
  'x-requested-with',
  '*',
  '',
  ['x-b', 'accept'],
  'x-a x-b',
  'x-b; x-a',
  '["x-b"]',
  'x-b,"x-a"',
  'x-b, x:a',
];
const STATUSES = [301, 302, 304, 307, 308, 400, 401, 403, 404, 405, 418, 429, 500, 502, 503] as const;

const spoilHeader =
  (name: string, values: (ask: Ask) => readonly Value[]): Spoil =>
  (random, answer, ask) => {
    const value = random.pick(values(ask) as [Value, ...Value[]]);
    return withHeader(answer, headerName(random, name), value);
  };

const spoilOrigin = spoilHeader('Access-Control-Allow-Origin', (ask) =>
  includesCredentials(ask) ? [...ORIGINS, '*', '*', '*'] : ORIGINS,
);
const spoilCredentials = spoilHeader('Access-Control-Allow-Credentials', () => CREDENTIALS);
const spoilMethods = spoilHeader('Access-Control-Allow-Methods', (ask) => [...METHODS, methodOf(ask).toLowerCase()]);
const spoilHeaders = spoilHeader('Access-Control-Allow-Headers', () => HEADERS);

const spoilStatus: Spoil = (random, answer) => {
  const status = random.pick(STATUSES);
  const leadsOn = [301, 302, 307, 308].includes(status) && random.chance(0.7);
  const headers: readonly HeaderLine[] = leadsOn
    ? [...answer.headers, ['Location', '{api}/elsewhere']]
    : answer.headers;
  return { ...answer, status, headers };
};

/** A server that knows nothing of CORS. */
const spoilAll: Spoil = (random, answer) => ({
  status: random.pick([answer.status, 404, 405, 500]),
  headers: [],
});

const drop: Spoil = (_, answer) => ({ ...answer, drop: true });

/** Keeps an answer from a request without CORS now and then: by its policy, or by a type that is none of its element's. */
export function spoilPlain(random: Random, answer: CaseAnswer, ask: Ask): CaseAnswer {
  if (random.chance(0.15)) {
    const policy = random.pick(['same-origin', 'same-site', 'cross-origin']);
    return withHeader(answer, headerName(random, 'Cross-Origin-Resource-Policy'), policy);
  }
  if (ask.by === 'fetch' || ask.by === 'beacon' || random.chance(0.6)) return answer;
  const typed = withHeader(answer, 'Content-Type', random.pick(['text/html', 'application/json']));
  return withHeader(typed, 'X-Content-Type-Options', 'nosniff');
}

/** Spoils an answer to a preflight in so many ways. */
export function spoilPreflight(random: Random, answer: CaseAnswer, ask: Ask, count: number): CaseAnswer {
  if (random.chance(0.08)) return spoilAll(random, answer, ask);
  if (random.chance(0.02)) return drop(random, answer, ask);
  const isIncluded = includesCredentials(ask);
  const ways = [spoilOrigin, spoilStatus, spoilMethods, spoilHeaders, ...(isIncluded ? [spoilCredentials] : [])];
  return random.sample(ways, count).reduce((spoilt, spoil) => spoil(random, spoilt, ask), answer);
}

/** Spoils an answer to a request in so many ways; its status is not one, since CORS does not ask for it. */
export function spoilResponse(random: Random, answer: CaseAnswer, ask: Ask, count: number): CaseAnswer {
  if (random.chance(0.05)) return drop(random, answer, ask);
  const ways = includesCredentials(ask) ? [spoilOrigin, spoilCredentials] : [spoilOrigin];
  return random.sample(ways, count).reduce((spoilt, spoil) => spoil(random, spoilt, ask), answer);
}

function withHeader(answer: CaseAnswer, name: string, value: Value): CaseAnswer {
  const others = answer.headers.filter((line) => line[0].toLowerCase() !== name.toLowerCase());
  const values = value === null ? [] : typeof value === 'string' ? [value] : value;
  return { ...answer, headers: [...others, ...values.map((line): HeaderLine => [name, line])] };
}
