import type { Header } from '../cors/headers';
import { trimHttpWhitespace } from '../cors/headers';
import { isForbiddenMethod, normalizeMethod, takesBody } from '../cors/methods';
import { OPAQUE_ORIGIN } from '../cors/origin';
import { isBrowserHeader } from '../cors/page-header';
import { parseUrl } from '../cors/parse-url';
import { isToken } from '../cors/token';
import { withoutFragment } from '../cors/without-fragment';
import type { Attempt } from './attempt';

/** What a person has written. */
export interface AttemptFields {
  readonly url: string;
  readonly origin: string;
  readonly method: string;
  /** A line each. */
  readonly headers: string;
  readonly body: string;
  readonly includesCredentials: boolean;
}

/** Why a field cannot be sent as it stands. `text` is what is wrong in it. */
export type FieldProblem =
  | { readonly field: 'url'; readonly why: 'not-web' | 'userinfo'; readonly text: string }
  | { readonly field: 'origin'; readonly why: 'no-origin'; readonly text: string }
  | { readonly field: 'method'; readonly why: 'no-token' | 'forbidden'; readonly text: string }
  | { readonly field: 'headers'; readonly why: 'no-header' | 'browsers' | 'no-value'; readonly text: string };

/** Origins of applications that show pages of their own, such as `capacitor://localhost`. */
const OTHER_ORIGIN = /^[a-z][a-z\d+.-]*:\/\/[\w.[\]:-]+$/i;

/** Tabs, and what one byte can hold. https://fetch.spec.whatwg.org/#header-value */
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/** What the fields ask for; or the first problem of each field that has one. */
export function readAttempt(fields: AttemptFields): Attempt | { readonly problems: readonly FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const url = parseUrl(fields.url.trim());
  if (url === null || !/^https?:$/.test(url.protocol)) {
    problems.push({ field: 'url', why: 'not-web', text: fields.url.trim() });
  } else if (url.username !== '' || url.password !== '') {
    problems.push({ field: 'url', why: 'userinfo', text: url.host });
  }
  const origin = readOrigin(fields.origin.trim());
  if (origin === null) problems.push({ field: 'origin', why: 'no-origin', text: fields.origin.trim() });
  const method = normalizeMethod(fields.method.trim());
  if (!isToken(method)) problems.push({ field: 'method', why: 'no-token', text: method });
  else if (isForbiddenMethod(method)) problems.push({ field: 'method', why: 'forbidden', text: method });
  const { headers, problem } = readHeaders(fields.headers);
  if (problem !== null) problems.push(problem);
  if (url === null || origin === null || problems.length > 0) return { problems };
  return {
    url: withoutFragment(url.href),
    origin,
    method,
    headers,
    body: takesBody(method) && fields.body !== '' ? fields.body : null,
    credentials: fields.includesCredentials ? 'include' : 'not-include',
  };
}

/** The origin that a text names, be it a URL with a path; null where it names none. */
function readOrigin(text: string): string | null {
  if (text === OPAQUE_ORIGIN) return OPAQUE_ORIGIN;
  const url = parseUrl(text);
  if (url !== null && /^https?:$/.test(url.protocol)) return url.origin;
  return url !== null && OTHER_ORIGIN.test(text) ? text.toLowerCase() : null;
}

function readHeaders(text: string): { readonly headers: readonly Header[]; readonly problem: FieldProblem | null } {
  const headers: Header[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const [name = '', ...rest] = line.split(':');
    const header = { name: name.trim(), value: trimHttpWhitespace(rest.join(':')) };
    const why = rest.length === 0 ? 'no-header' : problemOf(header);
    if (why !== null) return { headers, problem: { field: 'headers', why, text: line.trim() } };
    headers.push(header);
  }
  return { headers, problem: null };
}

function problemOf({ name, value }: Header): (FieldProblem & { field: 'headers' })['why'] | null {
  if (!isToken(name)) return 'no-header';
  if (isBrowserHeader(name.toLowerCase())) return 'browsers';
  return VALUE.test(value) ? null : 'no-value';
}
