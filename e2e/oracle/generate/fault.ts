import { type Ask, type CaseAnswer, type HeaderLine, includesCredentials, methodOf } from '../case';
import type { Random } from '../random';
import { type Seed, withSeed } from '../seed';
import { headerName } from './answer';
import { CREDENTIALS_VALUES, headerValues, methodValues, originValues, type SeededValue, type Value } from './values';

/** Spoils one answer in one way. An answer has at most one fault of each kind. */
type Spoil = (random: Random, answer: CaseAnswer, ask: Ask) => CaseAnswer;

const STATUSES = [301, 302, 304, 307, 308, 400, 401, 403, 404, 405, 418, 429, 500, 502, 503] as const;

const spoilHeader =
  (part: Seed['in'], name: string, values: (ask: Ask) => readonly SeededValue[]): Spoil =>
  (random, answer, ask) => {
    const { value, seed } = random.pick(values(ask) as [SeededValue, ...SeededValue[]]);
    const seeds = withSeed(answer.seeds, part, seed);
    return { ...withHeader(answer, headerName(random, name), value), seeds };
  };

const spoilOrigin = spoilHeader('origin', 'Access-Control-Allow-Origin', (ask) =>
  originValues(includesCredentials(ask)),
);
const spoilCredentials = spoilHeader('credentials', 'Access-Control-Allow-Credentials', () => CREDENTIALS_VALUES);
const spoilMethods = spoilHeader('methods', 'Access-Control-Allow-Methods', (ask) => methodValues(methodOf(ask)));
const spoilHeaders = spoilHeader('headers', 'Access-Control-Allow-Headers', headerValues);

const spoilStatus: Spoil = (random, answer) => {
  const status = random.pick(STATUSES);
  const canLeadOn = [301, 302, 307, 308].includes(status);
  const location: HeaderLine[] = canLeadOn && random.chance(0.7) ? [['Location', '{api}/elsewhere']] : [];
  const others = answer.headers.filter(([name]) => name !== 'Location');
  const code = location.length > 0 ? 'preflight-redirect' : 'preflight-status';
  const seeds = withSeed(answer.seeds, 'status', { in: 'status', code });
  return { ...answer, status, headers: [...others, ...location], seeds };
};

/** A server that knows nothing of CORS. */
const spoilAll: Spoil = (random, answer) => {
  const status = random.pick([answer.status, 404, 405, 500]);
  const isOk = status >= 200 && status <= 299;
  const seeds: Seed[] = [
    ...BARE,
    { in: 'methods', words: [], isReadable: true },
    { in: 'headers', words: [], isReadable: true },
  ];
  return { status, headers: [], seeds: isOk ? seeds : [...seeds, { in: 'status', code: 'preflight-status' }] };
};

/** What an answer without any CORS header has wrong. */
export const BARE: readonly Seed[] = [
  { in: 'origin', code: 'acao-missing', ofOpaque: 'acao-missing' },
  { in: 'credentials' },
];

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
