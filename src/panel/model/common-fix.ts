import { headerValue } from '../../cors/headers';
import { listedWords, parseTokenList } from '../../cors/token';
import type { Change } from '../../diagnosis/diagnosis';
import { allowedHeaders, allowedMethods, varyWithOrigin } from '../../diagnosis/fix';
import { type Hop, lastHop } from '../../exchange/exchange';
import type { Entry } from './entry';

/** A change that all answers of one kind need; which hop it is differs from one exchange to the next. */
export type CommonChange = Omit<Change, 'hop'>;

/** One fix for all: every one of its changes, made to every answer, lets all the requests through. */
export interface CommonFix {
  readonly changes: readonly CommonChange[];
  /** What could not be seen of one or other of them and was taken as given. */
  readonly assumes: readonly string[];
}

/**
 * What mends all exchanges of a group at once, or null where none of their own fixes does. A list of methods or headers
 * has what any of them needs, so that the answer to one does not shut out another.
 */
export function commonFix(entries: readonly Entry[]): CommonFix | null {
  const changes = new Map<string, CommonChange>();
  const assumes = new Set<string>();
  for (const { diagnosis } of entries) {
    for (const { hop: _, ...change } of diagnosis.fix?.changes ?? []) {
      const key = `${change.on} ${change.name}`;
      if (changes.get(key)?.action !== 'set-header') changes.set(key, change);
    }
    for (const sentence of diagnosis.fix?.assumes ?? []) assumes.add(sentence);
  }
  if (changes.size === 0) return null;
  const hops = entries.map(({ exchange }) => lastHop(exchange));
  return { changes: [...changes.values()].map((change) => forAll(change, hops)), assumes: [...assumes] };
}

function forAll(change: CommonChange, hops: readonly Hop[]): CommonChange {
  const values = hops.flatMap((hop) => neededBy(hop, change) ?? []);
  if (values.length === 0) return change;
  const value = union([change.value ?? '', ...values], change.name === 'access-control-allow-methods');
  return value === '' ? change : { ...change, action: 'set-header', value };
}

/** What this hop's answer would have to list, whether or not its own fix says so. */
function neededBy(hop: Hop, { on, name }: CommonChange): string | null {
  const response = on === 'preflight' ? hop.preflight?.response : hop.response;
  const headers = response?.headers ?? [];
  switch (name) {
    case 'access-control-allow-methods':
      return allowedMethods(headers, hop.preflight?.requestMethod ?? hop.method);
    case 'access-control-allow-headers':
      return allowedHeaders(headers, hop.preflight?.requestHeaderNames ?? []);
    case 'vary':
      return varyWithOrigin(headers) ?? headerValue(headers, 'vary');
    default:
      return null;
  }
}

/** The words of all lists, each once, as it was first written. */
function union(lists: readonly string[], doesCaseCount: boolean): string {
  const words = new Map<string, string>();
  for (const word of lists.flatMap((list) => listedWords(parseTokenList(list)))) {
    const key = doesCaseCount ? word : word.toLowerCase();
    if (!words.has(key)) words.set(key, word);
  }
  return [...words.values()].join(', ');
}
