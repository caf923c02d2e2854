import type { CredentialsMode } from '../cors/credentials-mode';
import { type Header, headerValue } from '../cors/headers';
import { wasChanged } from './changed-headers';
import { checksByMode, corsApplies } from './checks';
import type { EarlierCredentials } from './earlier-credentials';
import type { Exchange, Hop } from './exchange';
import { isFromTester } from './from-tester';
import { fitsOutcome } from './observed';

/** How the credentials mode is known, or that it is not. Data only: `words` says it. */
export type Evidence =
  /** Told by whoever asks for a diagnosis. */
  | { readonly kind: 'given' }
  /** The resource type alone decides it. */
  | { readonly kind: 'beacon' | 'font' }
  | { readonly kind: 'cookie-sent' | 'storage-access-sent' | 'storage-access-not-sent' }
  /** The browser stopped, or let pass, what it would not have under the other mode. */
  | { readonly kind: 'stopped' | 'let-pass' }
  | ({ readonly kind: 'earlier' } & EarlierCredentials)
  | { readonly kind: 'none' };

/** What is known of a request's credentials mode, which no API of the browser tells. */
export interface InferredCredentials {
  readonly mode: CredentialsMode | 'unknown';
  readonly evidence: Evidence;
}

/**
 * Infers the credentials mode: from what the browser did, where it would have done otherwise under the other mode; or
 * else from what it sent, or from what earlier requests of its kind have shown.
 */
export function inferCredentials(exchange: Exchange, checks = checksByMode(exchange)): InferredCredentials {
  const sent = isFromTester(exchange) ? evidenceOfEarlier(exchange) : evidenceOfSent(exchange);
  // What passes only because something in this browser changed a header tells nothing about the request.
  const isOpen = wasChanged(exchange);
  const include = isOpen || fitsOutcome(exchange, checks.include);
  const notInclude = isOpen || fitsOutcome(exchange, checks['not-include']);
  if (sent !== null && (include === notInclude || (sent.mode === 'include') === include)) return sent;
  if (include && !notInclude) return { mode: 'include', evidence: { kind: 'stopped' } };
  if (notInclude && !include) return { mode: 'not-include', evidence: { kind: 'let-pass' } };
  return evidenceOfEarlier(exchange) ?? { mode: 'unknown', evidence: { kind: 'none' } };
}

function evidenceOfEarlier({ earlierCredentials }: Exchange): InferredCredentials | null {
  if (earlierCredentials === null) return null;
  const { mode, from } = earlierCredentials;
  return { mode, evidence: { kind: 'earlier', mode, from } };
}

function evidenceOfSent(exchange: Exchange): InferredCredentials | null {
  if (exchange.resourceType === 'ping') return { mode: 'include', evidence: { kind: 'beacon' } };
  if (exchange.resourceType === 'font') return { mode: 'not-include', evidence: { kind: 'font' } };
  for (const [index, hop] of exchange.hops.entries()) {
    const evidence = hop.sent ? evidenceOfHop(hop) : null;
    if (evidence !== null && corsApplies(exchange, index)) return evidence;
  }
  return null;
}

function evidenceOfHop({ requestHeaders }: Hop): InferredCredentials | null {
  if (headerValue(requestHeaders, 'cookie') !== null) {
    return { mode: 'include', evidence: { kind: 'cookie-sent' } };
  }
  if (headerValue(requestHeaders, 'sec-fetch-storage-access') !== null) {
    return { mode: 'include', evidence: { kind: 'storage-access-sent' } };
  }
  const site = headerValue(requestHeaders, 'sec-fetch-site');
  if (site === 'cross-site' && announcesStorageAccess(requestHeaders)) {
    return { mode: 'not-include', evidence: { kind: 'storage-access-not-sent' } };
  }
  return null;
}

/** Chromium sends the header since version 133. https://developers.google.com/privacy-sandbox/blog/storage-access-headers-133 */
function announcesStorageAccess(headers: readonly Header[]): boolean {
  const version = /Chrome\/(\d+)/.exec(headerValue(headers, 'user-agent') ?? '')?.[1];
  return version !== undefined && Number(version) >= 133;
}
