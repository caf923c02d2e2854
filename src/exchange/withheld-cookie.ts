import { type Header, headerLines, headerValue } from '../cors/headers';
import { hostnameOf } from '../cors/origin';
import { type Exchange, lastHop } from './exchange';

/** A cookie that a host has set in such a way that browsers do not send it to requests from other sites. */
export interface WithheldCookie {
  readonly host: string;
  readonly name: string;
  /** What it lacks. */
  readonly lacks: 'SameSite=None' | 'Secure';
}

/**
 * The first cookie of an answer that requests from other sites will not carry, or null. A cookie without `SameSite` is
 * `Lax`. https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-the-samesite-attribute-2
 */
export function withheldCookieOf(exchange: Exchange): WithheldCookie | null {
  const { url, response } = lastHop(exchange);
  if (response === null) return null;
  for (const line of headerLines(response.headers, 'set-cookie')) {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim().toLowerCase());
    if (attributes.includes('max-age=0')) continue;
    const [name = ''] = (line.split(';', 1)[0] ?? '').split('=', 1);
    const lacks = !attributes.includes('samesite=none')
      ? 'SameSite=None'
      : attributes.includes('secure')
        ? null
        : 'Secure';
    if (pair === '' || lacks === null) continue;
    const host = hostnameOf(url);
    return host === null ? null : { host, name: name.trim(), lacks };
  }
  return null;
}

/** Whether a request that is being sent, with these headers, goes without any cookie. */
export function goesWithoutCookie(headers: readonly Header[]): boolean {
  return headerValue(headers, 'cookie') === null;
}
