import type { OriginCode, Seed } from '../seed';

/** Null: the header is missing. Several lines: an array. */
export type Value = string | null | readonly string[];

/** A value, and what is to be found of it: written by hand, from the standard and from the browser's own words. */
export interface SeededValue {
  readonly value: Value;
  /** Null: it does no harm. */
  readonly seed: Seed | null;
}

const ORIGINS: Readonly<Record<OriginCode, readonly Value[]>> = {
  'acao-missing': [null, null],
  'acao-mismatch': [
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
    'localhost:{port}',
    'http://*.localhost',
    '{origin}#',
    '{origin}?x',
    'file://',
    'http://user@localhost:{port}',
    'chrome-extension://abc',
  ],
  'acao-multiple': [
    '{app}, https://example.com',
    '{origin} https://example.com',
    '*, *',
    '{origin},',
    '{origin} ,',
    ['{origin}', 'https://example.com'],
    ['{origin}', '{origin}'],
    ['*', '{origin}'],
    ['', '{origin}'],
    ['null', 'null'],
  ],
  'acao-invalid': ['', 'example', 'example.com', 'https://', '"{origin}"', '{origin};', 'NULL', '\u00e9'],
  'acao-wildcard-with-credentials': ['*', '*', '*'],
};

/** What is something else where the origin is `null`, of which no URL can be made. */
const TO_OPAQUE: Readonly<Record<string, OriginCode | null>> = {
  null: null,
  '{origin}/': 'acao-invalid',
  '{origin}#': 'acao-invalid',
  '{origin}?x': 'acao-invalid',
};

/** Values of `Access-Control-Allow-Origin`; `isIncluded` tells whether credentials are. */
export function originValues(isIncluded: boolean): SeededValue[] {
  const codes = (Object.keys(ORIGINS) as OriginCode[]).filter(
    (code) => isIncluded || code !== 'acao-wildcard-with-credentials',
  );
  const wrong = codes.flatMap((code) => ORIGINS[code].map((value) => ({ value, seed: originSeed(value, code) })));
  return [...wrong, { value: '\t{origin}\t', seed: null }];
}

function originSeed(value: Value, code: OriginCode): Seed {
  const ofOpaque = typeof value === 'string' && value in TO_OPAQUE ? (TO_OPAQUE[value] ?? null) : code;
  return { in: 'origin', code, ofOpaque };
}

const CREDENTIALS: readonly Value[] = [null, null, 'True', 'TRUE', '', 'false', '1', ['true', 'true'], 'true,', '*'];

/** Values of `Access-Control-Allow-Credentials`. */
export const CREDENTIALS_VALUES: readonly SeededValue[] = CREDENTIALS.map((value) => ({
  value,
  seed: { in: 'credentials' },
}));

/** Values of `Access-Control-Allow-Methods` for a request with this method. */
export function methodValues(method: string): SeededValue[] {
  const list = listOf('methods');
  return [
    list(null, []),
    list('GET', ['GET']),
    list('GET, POST, HEAD', ['GET', 'POST', 'HEAD']),
    list('*', ['*']),
    list('', []),
    list(['GET', 'POST'], ['GET', 'POST']),
    list(method.toLowerCase(), [method.toLowerCase()]),
    list('PUT POST', ['PUT', 'POST'], false),
    list('[PUT]', ['PUT'], false),
    list('PUT; DELETE', ['PUT', 'DELETE'], false),
    list('"PUT"', ['PUT'], false),
    list('PUT,(x)', ['PUT', 'x'], false),
  ];
}

/** Values of `Access-Control-Allow-Headers`. */
export function headerValues(): SeededValue[] {
  const list = listOf('headers');
  return [
    list(null, []),
    list('x-requested-with', ['x-requested-with']),
    list('*', ['*']),
    list('', []),
    list(['x-b', 'accept'], ['x-b', 'accept']),
    list('x-a x-b', ['x-a', 'x-b'], false),
    list('x-b; x-a', ['x-b', 'x-a'], false),
    list('["x-b"]', ['x-b'], false),
    list('x-b,"x-a"', ['x-b', 'x-a'], false),
    list('x-b, x:a', ['x-b', 'x', 'a'], false),
  ];
}

const listOf =
  (part: 'methods' | 'headers') =>
  (value: Value, words: readonly string[], isReadable = true): SeededValue => ({
    value,
    seed: { in: part, words, isReadable },
  });
