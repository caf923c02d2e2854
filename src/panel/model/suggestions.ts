import type { Entry } from './entry';
import { factsOf } from './facts';
import { IS_VALUES, QUERY_KEYS, type QueryKey } from './query';

export interface Suggestion {
  /** The term as the field would have it, for example `-status:404`. */
  readonly term: string;
  /** The whole field with that term in it. */
  readonly text: string;
  /** Where the caret stands then. */
  readonly caret: number;
}

const MOST = 12;

/** What the word at the caret may become: a key, or a value that is in the log. Empty where nothing offers itself. */
export function suggest(text: string, caret: number, entries: Iterable<Entry>): Suggestion[] {
  const start = text.slice(0, caret).search(/\S*$/);
  const end = caret + text.slice(caret).search(/\s|$/);
  const written = text.slice(start, end).toLowerCase();
  const minus = written.startsWith('-') ? '-' : '';
  const word = written.slice(minus.length);
  const colon = word.indexOf(':');
  const key = QUERY_KEYS.find((candidate) => candidate === word.slice(0, colon));
  if (colon !== -1 && key === undefined) return [];
  const terms =
    key === undefined ? QUERY_KEYS.map((each) => `${each}:`) : valuesOf(key, entries).map((value) => `${key}:${value}`);
  return terms
    .filter((term) => term.startsWith(word) && term !== word)
    .slice(0, MOST)
    .map((plain) => {
      const term = minus + plain;
      const before = text.slice(0, start) + term;
      // After a value, the next word may come.
      const space = key !== undefined && text[end] !== ' ' ? ' ' : '';
      return { term, text: before + space + text.slice(end), caret: before.length + space.length };
    });
}

const known = new WeakMap<object, Map<QueryKey, readonly string[]>>();

/** The values that a key has in the log, the most frequent first. Found out once for a log as it stands. */
function valuesOf(key: QueryKey, entries: Iterable<Entry>): readonly string[] {
  if (key === 'is') return IS_VALUES;
  const ofLog = known.get(entries) ?? new Map<QueryKey, readonly string[]>();
  known.set(entries, ofLog);
  const before = ofLog.get(key);
  if (before !== undefined) return before;
  const values = findValues(key, entries);
  ofLog.set(key, values);
  return values;
}

function findValues(key: Exclude<QueryKey, 'is'>, entries: Iterable<Entry>): readonly string[] {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const values = valuesIn(key, entry);
    values.forEach((value, index) => {
      if (values.indexOf(value) === index) counts.set(value, (counts.get(value) ?? 0) + 1);
    });
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value);
}

function valuesIn(key: Exclude<QueryKey, 'is'>, entry: Entry): readonly string[] {
  const { methods, statuses, hosts, codes } = factsOf(entry);
  switch (key) {
    case 'method':
      return methods;
    case 'status':
      return statuses;
    case 'domain':
      return hosts;
    case 'code':
      return codes;
  }
}
