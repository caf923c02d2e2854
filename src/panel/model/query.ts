/** What a term of the filter field asks for. */
export type Test =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'regex'; readonly regex: RegExp }
  | { readonly kind: Exclude<QueryKey, 'is'>; readonly value: string }
  | { readonly kind: 'is'; readonly value: IsValue };

export interface Term {
  readonly isNegated: boolean;
  readonly test: Test;
}

/** Why a term is left out. */
export type QueryProblem =
  | { readonly kind: 'regex'; readonly source: string; readonly reason: string }
  | { readonly kind: 'is'; readonly value: string }
  | { readonly kind: 'status'; readonly value: string };

/** What the filter field says: an exchange has to meet all terms. */
export interface Query {
  readonly terms: readonly Term[];
  readonly problems: readonly QueryProblem[];
}

export const QUERY_KEYS = ['method', 'status', 'domain', 'code', 'is'] as const;
export type QueryKey = (typeof QUERY_KEYS)[number];

export const IS_VALUES = ['blocked', 'allowed', 'preflight', 'not-cors', 'warning'] as const;
export type IsValue = (typeof IS_VALUES)[number];

/** One term: what may stand before it, then a regular expression, a key with its value, a quoted text, or a word. */
const TERM =
  /(?<minus>-(?=\S))?(?:\/(?<regex>(?:\\.|[^\\/])+)\/(?=\s|$)|(?<key>[a-z]+):(?:"(?<quotedValue>[^"]*)"?|(?<value>\S*))|"(?<quoted>[^"]+)"?|(?<word>\S+))/giu;

/**
 * Reads the filter field: words, `"words with spaces"`, `/regular expressions/`, `key:value`, and `-` before any of
 * them. A word with a colon whose key is not ours is a word, for example a host with its port. A key without a value
 * is still being written, and asks for nothing.
 */
export function parseQuery(text: string): Query {
  const terms: Term[] = [];
  const problems: QueryProblem[] = [];
  for (const { 0: whole, groups = {} } of text.matchAll(TERM)) {
    const isNegated = groups['minus'] !== undefined;
    const test = testOf(groups, isNegated ? whole.slice(1) : whole);
    if (test === null) continue;
    if ('problem' in test) problems.push(test.problem);
    else terms.push({ isNegated, test });
  }
  return { terms, problems };
}

function testOf(groups: Readonly<Record<string, string | undefined>>, whole: string): Test | Problem | null {
  const { regex, key, quoted } = groups;
  if (regex !== undefined) return regexTest(regex);
  if (key !== undefined) {
    const known = QUERY_KEYS.find((candidate) => candidate === key.toLowerCase());
    if (known !== undefined) return keyTest(known, groups['quotedValue'] ?? groups['value'] ?? '');
  }
  return { kind: 'text', text: (quoted ?? whole).toLowerCase() };
}

interface Problem {
  readonly problem: QueryProblem;
}

function regexTest(source: string): Test | Problem {
  try {
    return { kind: 'regex', regex: new RegExp(source, 'i') };
  } catch (error) {
    // `Invalid regular expression: /(/i: Unterminated group`
    const reason = error instanceof Error ? (error.message.split(': ').at(-1) ?? '') : '';
    return { problem: { kind: 'regex', source, reason } };
  }
}

function keyTest(key: QueryKey, given: string): Test | Problem | null {
  const value = given.toLowerCase();
  if (value === '') return null;
  switch (key) {
    case 'is': {
      const known = IS_VALUES.find((candidate) => candidate === value);
      if (known !== undefined) return { kind: 'is', value: known };
      return IS_VALUES.some((candidate) => candidate.startsWith(value)) ? null : { problem: { kind: 'is', value } };
    }
    case 'status':
      return /^[1-5](?:\d{0,2}|x{1,2}|\dx)$/.test(value)
        ? { kind: 'status', value: value.replaceAll('x', '') }
        : { problem: { kind: 'status', value } };
    case 'method':
    case 'domain':
    case 'code':
      return { kind: key, value };
  }
}
