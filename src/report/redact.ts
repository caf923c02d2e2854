import type { Header } from '../cors/headers';
import type { CallSite, Exchange, Hop, Preflight, Response } from '../exchange/exchange';
import { redactText, redactUrl } from './redact-url';
import { isSecretHeader, REDACTED } from './secrets';

/** Headers whose value is one URL. */
const URL_HEADERS = new Set(['location', 'referer', 'content-location', 'sourcemap']);

/**
 * The exchange without secrets: values of headers and of parameters that look like one, parts of paths that do,
 * and user-info in URLs are replaced. Names stay, and so do the CORS headers, so that its diagnosis stays the same.
 */
export function redactExchange(exchange: Exchange): Exchange {
  const [first, ...rest] = exchange.hops;
  return {
    ...exchange,
    documentUrl: exchange.documentUrl === null ? null : redactUrl(exchange.documentUrl),
    callSite: exchange.callSite === null ? null : redactCallSite(exchange.callSite),
    hops: [redactHop(first), ...rest.map(redactHop)],
  };
}

function redactCallSite(callSite: CallSite): CallSite {
  const { functionName, ...place } = callSite;
  const safe = { ...place, url: redactUrl(callSite.url) };
  return functionName === undefined ? safe : { ...safe, functionName: redactText(functionName) };
}

function redactHop(hop: Hop): Hop {
  return {
    ...hop,
    url: redactUrl(hop.url),
    redirectedTo: hop.redirectedTo === null ? null : redactUrl(hop.redirectedTo),
    requestHeaders: hop.requestHeaders.map(redactHeader),
    response: redactResponse(hop.response),
    preflight: redactPreflight(hop.preflight),
  };
}

function redactPreflight(preflight: Preflight | null): Preflight | null {
  return preflight === null ? null : { ...preflight, response: redactResponse(preflight.response) };
}

function redactResponse(response: Response | null): Response | null {
  if (response === null) return null;
  const { headers, judgedHeaders, statusText } = response;
  return {
    ...response,
    statusText: redactText(statusText),
    headers: headers.map(redactHeader),
    judgedHeaders: judgedHeaders?.map(redactHeader) ?? null,
  };
}

function redactHeader({ name, value }: Header): Header {
  const lower = name.toLowerCase();
  if (isLeftAlone(lower)) return { name, value };
  if (isSecretHeader(lower)) return { name, value: REDACTED };
  return { name, value: URL_HEADERS.has(lower) ? redactUrl(value) : redactText(value) };
}

/** What CORS reads, and what the browser alone writes: no secrets, and evidence that has to stay as it was. */
function isLeftAlone(name: string): boolean {
  return name.startsWith('access-control-') || name.startsWith('sec-') || name === 'origin' || name === 'vary';
}
