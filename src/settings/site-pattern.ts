import { parseUrl } from '../cors/parse-url';

/** Why a text names no site. */
export type SitePatternError = 'empty' | 'wildcard' | 'not-http' | 'not-a-host';

export type ParsedSitePattern =
  /** `pattern` is a host in the URL standard's form, with `*.` before it or a port behind it where that was said. */
  { readonly kind: 'pattern'; readonly pattern: string } | { readonly kind: 'error'; readonly error: SitePatternError };

const WILDCARD = '*.';

/**
 * Reads a site as a person types it: `example.com`, `*.example.com`, `localhost:3000`, or a whole URL, of which the
 * host counts. https://url.spec.whatwg.org/#host-parsing
 */
export function parseSitePattern(text: string): ParsedSitePattern {
  const typed = text.trim();
  if (typed === '') return failed('empty');
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(typed);
  if (scheme !== null && !/^https?$/i.test(scheme[1] ?? '')) return failed('not-http');
  const rest = typed.slice(scheme?.[0].length ?? 0);
  const isWild = rest.startsWith(WILDCARD);
  const host = (isWild ? rest.slice(WILDCARD.length) : rest).split(/[/?#\\]/)[0] ?? '';
  if (host.includes('*')) return failed('wildcard');
  const url = parseUrl(`http://${host}`);
  if (url === null || url.username !== '' || url.password !== '' || /\s/.test(host)) return failed('not-a-host');
  const port = portOf(host);
  const isAddress = url.hostname.startsWith('[') || /^[\d.]+$/.test(url.hostname);
  if (isWild && isAddress) return failed('wildcard');
  return { kind: 'pattern', pattern: `${isWild ? WILDCARD : ''}${url.hostname}${port === null ? '' : `:${port}`}` };
}

/**
 * Reports whether the URL is on the site. A pattern without a port means every port, and `*.example.com` means
 * `example.com` and all hosts beneath it.
 */
export function isOnSite(url: string, pattern: string): boolean {
  const { hostname, port, protocol } = parseUrl(url) ?? NO_URL;
  if (protocol !== 'http:' && protocol !== 'https:') return false;
  const isWild = pattern.startsWith(WILDCARD);
  const host = isWild ? pattern.slice(WILDCARD.length) : pattern;
  const wantedPort = portOf(host);
  const wanted = wantedPort === null ? host : host.slice(0, -(wantedPort.length + 1));
  if (wantedPort !== null && wantedPort !== (port === '' ? DEFAULT_PORTS[protocol] : port)) return false;
  return hostname === wanted || (isWild && hostname.endsWith(`.${wanted}`));
}

const NO_URL = { hostname: '', port: '', protocol: '' };

const DEFAULT_PORTS = { 'http:': '80', 'https:': '443' } as const;

/** The port of a host, in digits; `URL` leaves out the default one. */
function portOf(host: string): string | null {
  return /:(\d{1,5})$/.exec(host.replace(/^\[[^\]]*\]/, ''))?.[1]?.replace(/^0+(?=\d)/, '') ?? null;
}

function failed(error: SitePatternError): ParsedSitePattern {
  return { kind: 'error', error };
}
