import { hiddenHeaderNames } from '../cors/exposed-headers';
import type { Header } from '../cors/headers';
import { isPageHeader } from '../cors/page-header';
import type { Exchange, Hop, Response } from './exchange';

/** What an inference or a fix may read, beside what a page set itself: some values make a request need a preflight. */
const REQUEST_HEADERS = new Set([
  'accept',
  'accept-language',
  'authorization',
  'content-language',
  'content-type',
  'cookie',
  'origin',
  'range',
  'user-agent',
]);
const RESPONSE_HEADERS = new Set(['age', 'content-type', 'date', 'location', 'server', 'vary', 'x-powered-by']);

/** The exchange with only those headers that matter for CORS. Its diagnosis stays the same. */
export function compactExchange(exchange: Exchange): Exchange {
  const [first, ...rest] = exchange.hops;
  return { ...exchange, hops: [compactHop(first), ...rest.map(compactHop)] };
}

function compactHop(hop: Hop): Hop {
  const { preflight } = hop;
  return {
    ...hop,
    requestHeaders: hop.requestHeaders.filter(isNeededOfRequest),
    response: compactResponse(hop.response),
    preflight: preflight === null ? null : { ...preflight, response: compactResponse(preflight.response) },
  };
}

function compactResponse(response: Response | null): Response | null {
  if (response === null) return null;
  const { headers, judgedHeaders } = response;
  return {
    ...response,
    headers: neededOfResponse(headers),
    judgedHeaders: judgedHeaders === null ? null : neededOfResponse(judgedHeaders),
  };
}

function isNeededOfRequest({ name }: Header): boolean {
  const lower = name.toLowerCase();
  return REQUEST_HEADERS.has(lower) || lower.startsWith('sec-fetch-') || isPageHeader(lower);
}

function neededOfResponse(headers: readonly Header[]): Header[] {
  const hidden = new Set(hiddenHeaderNames(headers, 'include').filter(isWorthExposing));
  return headers.filter(({ name }) => {
    const lower = name.toLowerCase();
    return RESPONSE_HEADERS.has(lower) || lower.startsWith('access-control-') || hidden.has(lower);
  });
}

/**
 * Whether a page may miss a header that it cannot read: not one that concerns the browser and the network alone. `name`
 * in lower case.
 */
export function isWorthExposing(name: string): boolean {
  return !TECHNICAL.has(name) && !/^(access-control|cross-origin|content-security|sec)-/.test(name);
}

const TECHNICAL = new Set([
  'accept-ranges',
  'age',
  'alt-svc',
  'cf-cache-status',
  'cf-ray',
  'clear-site-data',
  'connection',
  'content-encoding',
  'date',
  'keep-alive',
  'nel',
  'origin-agent-cluster',
  'permissions-policy',
  'proxy-connection',
  'referrer-policy',
  'report-to',
  'reporting-endpoints',
  'server',
  'set-cookie',
  'strict-transport-security',
  'timing-allow-origin',
  'transfer-encoding',
  'upgrade',
  'vary',
  'via',
  'x-content-type-options',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-frame-options',
  'x-permitted-cross-domain-policies',
  'x-powered-by',
  'x-xss-protection',
]);
