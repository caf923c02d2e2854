import type { Header } from '../cors/headers';
import type { Exchange, Hop, Preflight, Response } from '../exchange/exchange';

/** What stands for a value that was taken out. */
export const REDACTED = 'redacted';

const SECRET_HEADER = /cookie|authorization|token|secret|passw|api-?key|credential|session|csrf|xsrf|signature|jwt/i;
const SECRET_PARAMETER =
  /token|secret|passw|pwd|api[-_]?key|auth|session|csrf|xsrf|signature|credential|jwt|(^|[-_.])(key|sig|sid|code|pass)$/i;

/** Headers whose values are URLs. */
const URL_HEADERS = new Set(['location', 'referer', 'content-location', 'refresh', 'link']);

/**
 * The exchange without secrets: values of headers and of query parameters that look like one, and user-info in URLs,
 * are replaced. Names stay, and so do the CORS headers, so that its diagnosis stays the same.
 */
export function redactExchange(exchange: Exchange): Exchange {
  const [first, ...rest] = exchange.hops;
  return {
    ...exchange,
    documentUrl: exchange.documentUrl === null ? null : redactUrl(exchange.documentUrl),
    callSite: exchange.callSite === null ? null : { ...exchange.callSite, url: redactUrl(exchange.callSite.url) },
    hops: [redactHop(first), ...rest.map(redactHop)],
  };
}

/** The URL without user-info and without the values of parameters that look like secrets. What is no URL stays. */
export function redactUrl(text: string): string {
  const withoutUserinfo = text.replace(
    /^([a-z][a-z0-9+.-]*:)?\/\/[^/?#]*@/i,
    (_, scheme = '') => `${scheme}//${REDACTED}@`,
  );
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(withoutUserinfo) ?? [];
  return path + redactParameters(query) + redactParameters(fragment);
}

function redactParameters(text: string): string {
  return text.replace(/([?#&;])([^=&;]*)=([^&;]*)/g, (whole, before: string, name: string) =>
    SECRET_PARAMETER.test(decoded(name)) ? `${before}${name}=${REDACTED}` : whole,
  );
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
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
  const { headers, judgedHeaders } = response;
  return { ...response, headers: headers.map(redactHeader), judgedHeaders: judgedHeaders?.map(redactHeader) ?? null };
}

function redactHeader({ name, value }: Header): Header {
  const lower = name.toLowerCase();
  if (lower.startsWith('access-control-') || lower.startsWith('sec-')) return { name, value };
  if (SECRET_HEADER.test(lower)) return { name, value: REDACTED };
  return { name, value: URL_HEADERS.has(lower) ? redactUrl(value) : value };
}
