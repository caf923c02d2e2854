import { type Header, headerValue } from '../cors/headers';
import { parseTokenList } from '../cors/token';
import type { BrowserFamily, Exchange, Hop } from '../exchange/exchange';
import { notes as words } from '../words/diagnosis';
import type { Finding } from './diagnosis';
import { note } from './note';

/** Each browser's cap on `Access-Control-Max-Age`, in seconds. */
const MAX_AGE_CAPS: Readonly<Record<BrowserFamily, number>> = { chromium: 7200, firefox: 86_400 };

/** In seconds: no browser caps it. */
const UNCAPPED_MAX_AGE = Math.min(...Object.values(MAX_AGE_CAPS));

/** What is worth knowing of a preflight's answer. `isIncluded` tells whether credentials are known to be included. */
export function preflightNotes(
  { browser }: Exchange,
  hop: Hop,
  index: number,
  headers: readonly Header[],
  isIncluded: boolean,
): Finding[] {
  const notes = methodNotes(hop, index, headers, isIncluded);
  notes.push(...headerNotes(hop, index, headers, isIncluded));
  if (hop.sent) notes.push(...maxAgeNotes(index, headers, MAX_AGE_CAPS[browser]));
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

/** @param cap in seconds */
function maxAgeNotes(index: number, headers: readonly Header[], cap: number): Finding[] {
  const actual = headerValue(headers, 'access-control-max-age');
  const extra = { header: 'access-control-max-age', actual };
  if (actual === null) {
    const message = words['max-age-missing'];
    return [note('max-age-missing', index, 'preflight', message, { ...extra, expected: String(UNCAPPED_MAX_AGE) })];
  }
  if (!/^\d+$/.test(actual) || Number(actual) <= cap) return [];
  const message = words['max-age-capped'];
  return [note('max-age-capped', index, 'preflight', message, { ...extra, expected: String(cap) })];
}
