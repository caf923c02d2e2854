import type { Ask, Asker, HeaderLine } from '../case';
import type { Random } from '../random';

const METHODS = [
  [6, 'GET'],
  [1, 'HEAD'],
  [4, 'POST'],
  [6, 'PUT'],
  [4, 'DELETE'],
  [2, 'PATCH'],
  [1, 'patch'],
  [1, 'put'],
  [0.5, 'REPORT'],
  [0.5, 'OPTIONS'],
] as const;

const NO_CORS_METHODS = ['GET', 'HEAD', 'POST'] as const;
const CREDENTIALS = ['omit', 'same-origin', 'include', 'include'] as const;

/** One way in which a page asks; each asker only what it can. */
export function generateAsk(random: Random, from: Asker): Ask {
  const withCredentials = random.chance(0.5);
  const crossorigin = random.pick(['anonymous', 'use-credentials']);
  const isPlain = random.chance(0.35);
  const by = random.weighted([
    [62, 'fetch'],
    [18, 'xhr'],
    [from === 'worker' ? 3 : 0, 'event-source'],
    ...(from === 'worker' || from === 'controlled'
      ? []
      : ([
          [3, 'event-source'],
          [2, 'script'],
          [3, 'module'],
          [4, 'image'],
          [3, 'style'],
          [3, 'font'],
          [3, 'beacon'],
        ] as const)),
  ]);
  switch (by) {
    case 'fetch':
      return generateFetch(random);
    case 'xhr': {
      const { method, headers, body } = generateRequest(random);
      return { by, method, withCredentials, headers, body, upload: random.chance(0.25) };
    }
    case 'event-source':
      return { by, withCredentials };
    case 'font':
      return { by };
    case 'beacon':
      return { by, type: random.pick(['text/plain', 'application/json']) };
    default:
      return { by, crossorigin: isPlain && by !== 'module' ? null : crossorigin };
  }
}

function generateFetch(random: Random): Ask {
  const credentials = random.pick(CREDENTIALS);
  if (random.chance(0.06)) {
    const method = random.pick(NO_CORS_METHODS);
    const body = method === 'POST' ? 'text' : null;
    return { by: 'fetch', mode: 'no-cors', method, credentials, headers: [], body };
  }
  const asked = { by: 'fetch', mode: 'cors', credentials, ...generateRequest(random) } as const;
  return random.chance(0.02) ? { ...asked, redirect: random.pick(['manual', 'error']) } : asked;
}

function generateRequest(random: Random): { method: string; headers: HeaderLine[]; body: string | null } {
  const method = random.weighted(METHODS);
  const hasBody = !/^(get|head)$/i.test(method) && random.chance(0.6);
  return { method, headers: generateHeaders(random), body: hasBody ? '{}' : null };
}

function generateHeaders(random: Random): HeaderLine[] {
  const custom: HeaderLine[] = [
    ['X-B', '1'],
    ['x-request-id', '7'],
    ['x-a', 'a b'],
    ['Authorization', 'Bearer 1'],
    ['Content-Type', 'application/json'],
    ['cache-control', 'no-cache'],
    ['if-none-match', '"1"'],
  ];
  const safe: HeaderLine[] = [
    ['Content-Type', 'text/plain'],
    ['accept', 'application/json'],
    ['accept-language', 'de'],
    ['range', 'bytes=0-9'],
    ['content-type', 'text/plain;charset="utf-8"'],
  ];
  const odd: HeaderLine[] = [
    ['accept', '(x)'],
    ['accept-language', 'de_DE'],
    ['accept', 'x'.repeat(129)],
    ['range', 'bytes=-9'],
    ['content-type', `text/plain; x=${'y'.repeat(120)}`],
  ];
  return random.weighted([
    [40, () => []],
    [30, () => [random.pick(custom as [HeaderLine, ...HeaderLine[]])]],
    [15, () => random.sample(custom, 2 + random.integer(3))],
    [10, () => random.sample(safe.slice(0, 4), 1 + random.integer(2))],
    [5, () => [random.pick([...odd, ...safe] as unknown as [HeaderLine, ...HeaderLine[]])]],
  ])();
}
