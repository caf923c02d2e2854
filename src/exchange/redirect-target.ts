import { headerValue } from '../cors/headers';
import { redirectTarget } from '../cors/redirect-check';
import { headersOf, type Version } from './answer-headers';
import type { Hop } from './exchange';

/** Where the hop's answer redirects to, followed or not; null where it is no redirect. */
export function redirectTargetOf({ url, response }: Hop, version: Version = 'sent'): URL | null {
  if (response === null) return null;
  return redirectTarget(url, response.status, headerValue(headersOf(response, version), 'location'));
}
