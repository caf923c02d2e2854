import { type Header, headerValue } from '../cors/headers';
import { parseUrl } from '../cors/parse-url';
import { varyWithOrigin } from './fix';

/** What a proxy answers by itself where the server behind it gives nothing. */
export function isGateway(status: number): boolean {
  return status === 502 || status === 503 || status === 504;
}

const LOGIN_PATH = /(^|[/._-])(log-?in|sign-?in|sso|saml2?|oauth2?|authorize)([/._?-]|$)/i;
const LOGIN_HOSTS = new Set(['login.microsoftonline.com', 'accounts.google.com']);

/** Whether a URL, or a relative one, leads to where people log in, by its host and path. */
export function isLoginUrl(url: string): boolean {
  const parsed = parseUrl(url, 'http://relative.invalid');
  return parsed !== null && (LOGIN_HOSTS.has(parsed.hostname) || LOGIN_PATH.test(parsed.pathname));
}

/**
 * The header line by which a shared cache says that the answer was in it, where nothing keeps the answers for
 * different origins apart; else null.
 */
export function signOfSharedCache(headers: readonly Header[]): string | null {
  if (varyWithOrigin(headers) === null) return null;
  const age = headerValue(headers, 'age');
  if (age !== null && /^\d+$/.test(age) && Number(age) > 0) return `Age: ${age}`;
  for (const name of ['x-cache', 'cf-cache-status', 'x-cache-status', 'x-vercel-cache']) {
    const value = headerValue(headers, name);
    if (value !== null && /\bhit\b/i.test(value)) return `${name}: ${value}`;
  }
  return null;
}
