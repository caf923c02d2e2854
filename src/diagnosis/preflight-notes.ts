import { type Header, headerValue } from '../cors/headers';
import { parseTokenList } from '../cors/token';
import type { Hop } from '../exchange/exchange';
import { notes as words } from '../words/diagnosis';
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
    const message = words['acam-case'](sameWord, asked);
    notes.push(note('acam-case', index, 'preflight', message, extra, 'warning'));
  }
  if (isIncluded && methods.includes('*')) {
    const message = words['acam-wildcard-with-credentials'];
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
    const message = words['acah-wildcard-with-credentials'];
    return [note('acah-wildcard-with-credentials', index, 'preflight', message, extra)];
  }
  const isListed = tokens.some((token) => token.toLowerCase() === 'authorization');
  if (isListed || !preflight?.requestHeaderNames.includes('authorization')) return [];
  const message = words['wildcard-covers-authorization'];
  const expected = [...tokens, 'authorization'].join(', ');
  return [note('wildcard-covers-authorization', index, 'preflight', message, { ...extra, expected }, 'warning')];
}

function maxAgeNotes(index: number, headers: readonly Header[]): Finding[] {
  const actual = headerValue(headers, 'access-control-max-age');
  const extra = { header: 'access-control-max-age', actual, expected: String(MAX_AGE_CAP) };
  if (actual === null) {
    const message = words['max-age-missing'];
    return [note('max-age-missing', index, 'preflight', message, extra)];
  }
  if (!/^\d+$/.test(actual) || Number(actual) <= MAX_AGE_CAP) return [];
  const message = words['max-age-capped'](MAX_AGE_CAP);
  return [note('max-age-capped', index, 'preflight', message, extra)];
}
