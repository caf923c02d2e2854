import type { CredentialsMode } from '../cors/credentials-mode';
import { type Header, headerValue } from '../cors/headers';
import { wasChanged } from './changed-headers';
import { checksByMode, corsApplies } from './checks';
import type { Exchange, Hop } from './exchange';
import { fitsOutcome } from './observed';

/** What is known of a request's credentials mode, which no API of the browser tells. */
export interface Credentials {
  readonly mode: CredentialsMode | 'unknown';
  /** One sentence: how that is known. */
  readonly evidence: string;
}

/**
 * Infers the credentials mode: from what the browser did, where it would have done otherwise under the other mode; or
 * else from what it sent, or from what earlier requests of its kind have shown.
 */
export function inferCredentials(exchange: Exchange, checks = checksByMode(exchange)): Credentials {
  const sent = evidenceOfSent(exchange);
  // What passes only because something in this browser changed a header tells nothing about the request.
  const isOpen = wasChanged(exchange);
  const include = isOpen || fitsOutcome(exchange, checks.include);
  const notInclude = isOpen || fitsOutcome(exchange, checks['not-include']);
  if (sent !== null && (include === notInclude || (sent.mode === 'include') === include)) return sent;
  if (include && !notInclude) {
    return {
      mode: 'include',
      evidence: 'Without credentials the browser would have let this answer pass, and it did not.',
    };
  }
  if (notInclude && !include) {
    return {
      mode: 'not-include',
      evidence: 'With credentials the browser would have stopped here, and it did not.',
    };
  }
  return evidenceOfEarlier(exchange) ?? { mode: 'unknown', evidence: UNKNOWN };
}

const UNKNOWN = 'Nothing that was seen tells whether credentials are included.';

function evidenceOfEarlier({ earlierCredentials }: Exchange): Credentials | null {
  if (earlierCredentials === null) return null;
  const { mode, from } = earlierCredentials;
  const who = from === 'call-site' ? 'from this line of code' : 'of this page to this URL';
  const did = mode === 'include' ? 'included' : 'did not include';
  return { mode, evidence: `Earlier requests ${who} ${did} credentials.` };
}

function evidenceOfSent(exchange: Exchange): Credentials | null {
  if (exchange.resourceType === 'ping') {
    return { mode: 'include', evidence: 'Beacons always include credentials.' };
  }
  if (exchange.resourceType === 'font') {
    return { mode: 'not-include', evidence: 'Fonts from another origin are loaded without credentials.' };
  }
  for (const [index, hop] of exchange.hops.entries()) {
    if (!hop.sent || !corsApplies(exchange, index)) continue;
    const evidence = evidenceOfHop(hop);
    if (evidence !== null) return evidence;
  }
  return null;
}

function evidenceOfHop({ requestHeaders }: Hop): Credentials | null {
  if (headerValue(requestHeaders, 'cookie') !== null) {
    return { mode: 'include', evidence: 'The browser sent a Cookie header.' };
  }
  if (headerValue(requestHeaders, 'sec-fetch-storage-access') !== null) {
    return {
      mode: 'include',
      evidence: 'The browser sent Sec-Fetch-Storage-Access, which goes out with credentials only.',
    };
  }
  const site = headerValue(requestHeaders, 'sec-fetch-site');
  if (site === 'cross-site' && announcesStorageAccess(requestHeaders)) {
    return {
      mode: 'not-include',
      evidence: 'The browser sent no Sec-Fetch-Storage-Access, which goes out with credentials to another site.',
    };
  }
  return null;
}

/** Chromium sends the header since version 133. https://developers.google.com/privacy-sandbox/blog/storage-access-headers-133 */
function announcesStorageAccess(headers: readonly Header[]): boolean {
  const version = /Chrome\/(\d+)/.exec(headerValue(headers, 'user-agent') ?? '')?.[1];
  return version !== undefined && Number(version) >= 133;
}
