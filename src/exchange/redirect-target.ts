import { headerValue } from '../cors/headers';
import { redirectTarget } from '../cors/redirect-check';
import type { Hop } from './exchange';

/** Where the hop's answer redirects to, followed or not; null where it is no redirect. */
export function redirectTargetOf({ url, response }: Hop): string | null {
  return response === null ? null : redirectTarget(url, response.status, headerValue(response.headers, 'location'));
}
