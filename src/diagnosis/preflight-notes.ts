import { type Header, headerValue } from '../cors/headers';
import { parseTokenList } from '../cors/token';
import type { Hop } from '../exchange/exchange';
import type { Finding } from './diagnosis';
import { note } from './note';

/** Chromium's cap on `Access-Control-Max-Age`, in seconds. */
const MAX_AGE_CAP = 7200;

/** What is worth knowing of a preflight's answer. `isIncluded` tells whether credentials are known to be included. */
export function preflightNotes(hop: Hop, index: number, headers: readonly Header[], isIncluded: boolean): Finding[] {
  const notes = methodNotes(hop, index, headers, isIncluded);
  notes.push(...headerNotes(hop, index, headers, isIncluded));
  if (hop.sent) notes.push(...maxAgeNotes(index, headers));
  return notes;
}

function methodNotes({ preflight, method }: Hop, index: number, headers: readonly Header[], isIncluded: boolean) {
  const asked = preflight?.requestMethod || method;
  const value = headerValue(headers, 'access-control-allow-methods');
  const methods = parseTokenList(value).tokens;
  const extra = { header: 'access-control-allow-methods', actual: value };
  const notes: Finding[] = [];
  const sameWord = methods.find((listed) => listed !== asked && listed.toUpperCase() === asked.toUpperCase());
  if (sameWord !== undefined && !methods.includes(asked)) {
    const message = `The list has ${sameWord}, the request says ${asked}: methods differ by case.`;
    notes.push(note('acam-case', index, 'preflight', message, extra, 'warning'));
  }
  if (isIncluded && methods.includes('*')) {
    const message = 'With credentials, * in Access-Control-Allow-Methods allows no method. List the methods.';
    notes.push(note('acam-wildcard-with-credentials', index, 'preflight', message, extra));
  }
  return notes;
}

function headerNotes({ preflight }: Hop, index: number, headers: readonly Header[], isIncluded: boolean): Finding[] {
  const value = headerValue(headers, 'access-control-allow-headers');
  const { tokens } = parseTokenList(value);
  if (!tokens.includes('*')) return [];
  const extra = { header: 'access-control-allow-headers', actual: value };
  if (isIncluded) {
    const message = 'With credentials, * in Access-Control-Allow-Headers allows no header. List the names.';
    return [note('acah-wildcard-with-credentials', index, 'preflight', message, extra)];
  }
  const isListed = tokens.some((token) => token.toLowerCase() === 'authorization');
  if (isListed || !preflight?.requestHeaderNames.includes('authorization')) return [];
  const message = 'Authorization passes by * for now; the standard wants it listed by name.';
  const expected = [...tokens, 'authorization'].join(', ');
  return [note('wildcard-covers-authorization', index, 'preflight', message, { ...extra, expected }, 'warning')];
}

function maxAgeNotes(index: number, headers: readonly Header[]): Finding[] {
  const actual = headerValue(headers, 'access-control-max-age');
  const extra = { header: 'access-control-max-age', actual, expected: String(MAX_AGE_CAP) };
  if (actual === null) {
    const message = 'Browsers ask anew after 5 seconds, since the answer has no Access-Control-Max-Age.';
    return [note('max-age-missing', index, 'preflight', message, extra)];
  }
  if (!/^\d+$/.test(actual) || Number(actual) <= MAX_AGE_CAP) return [];
  const message = `Chromium remembers a preflight for ${MAX_AGE_CAP} seconds at most, Firefox for 86400.`;
  return [note('max-age-capped', index, 'preflight', message, extra)];
}
