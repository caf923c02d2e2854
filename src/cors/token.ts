import { trimOf } from './headers';

/** https://httpwg.org/specs/rfc9110.html#tokens */
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

export function isToken(text: string): boolean {
  return TOKEN.test(text);
}

/** What a list of tokens holds, and what in it is no token. */
export interface TokenList {
  readonly tokens: readonly string[];
  /** Not empty: the browser reads nothing of the list at all. */
  readonly malformed: readonly string[];
}

/**
 * Reads `#token`, the grammar of `Access-Control-Allow-Methods` and `-Headers`. Empty items are left out, as
 * https://httpwg.org/specs/rfc9110.html#abnf.extension.recipient asks of a recipient.
 */
export function parseTokenList(value: string | null): TokenList {
  if (value === null || value === '') return EMPTY;
  if (isToken(value)) return { tokens: [value], malformed: [] };
  const known = LISTS.get(value);
  if (known !== undefined) return known;
  const list = readTokenList(value);
  if (LISTS.size >= KNOWN_LISTS) LISTS.clear();
  LISTS.set(value, list);
  return list;
}

const EMPTY: TokenList = { tokens: [], malformed: [] };

/** Servers send few lists, each of them often, and each is read once for every name in it. */
const LISTS = new Map<string, TokenList>();
const KNOWN_LISTS = 100;

function readTokenList(value: string): TokenList {
  const tokens: string[] = [];
  const malformed: string[] = [];
  for (const item of splitOutsideQuotes(value)) {
    const text = trimOf('\t ', item);
    if (text === '') continue;
    if (isToken(text)) tokens.push(text);
    else malformed.push(text);
  }
  return { tokens, malformed };
}

/**
 * The words in a list that is not readable, with those that are: what its writer meant, once commas stand between.
 */
export function listedWords({ tokens, malformed }: TokenList): readonly string[] {
  if (malformed.length === 0) return tokens;
  const words = malformed.flatMap((item) => item.match(/[!#$%&'*+\-.^_`|~0-9A-Za-z]+/g) ?? []);
  return [...new Set([...tokens, ...words])];
}

/** A comma within a quoted string divides nothing. https://httpwg.org/specs/rfc9110.html#quoted.strings */
function splitOutsideQuotes(value: string): string[] {
  const items: string[] = [];
  let quoted = false;
  let start = 0;
  for (let at = 0; at < value.length; at++) {
    const character = value[at];
    if (quoted && character === '\\') at++;
    else if (character === '"') quoted = !quoted;
    else if (character === ',' && !quoted) {
      items.push(value.slice(start, at));
      start = at + 1;
    }
  }
  items.push(value.slice(start));
  return items;
}
