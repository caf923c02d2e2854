import { exposedHeaderNames } from '../cors/exposed-headers';
import { type Header, headerValue } from '../cors/headers';
import { OPAQUE_ORIGIN, originOf } from '../cors/origin';
import { parseTokenList } from '../cors/token';
import type { Credentials, Fix } from '../diagnosis/diagnosis';
import { type CorsPolicy, isAllowableName, isAllowableOrigin, MAX_AGES } from './policy';

/** What a recipe needs of one diagnosed request. An exchange has it, and so has a report's. */
export interface DiagnosedRequest {
  readonly hops: readonly DiagnosedHop[];
  readonly credentials: Pick<Credentials, 'mode'>;
  /** Null: nothing to mend, or nothing that headers can. */
  readonly fix: Fix | null;
}

interface DiagnosedHop {
  readonly url: string;
  readonly method: string;
  readonly origin: string;
  readonly preflight: {
    readonly requestHeaderNames: readonly string[];
    readonly response: { readonly headers: readonly Header[] } | null;
  } | null;
  readonly response: { readonly headers: readonly Header[] } | null;
}

export interface DerivedPolicy {
  /** For the page that asked, and for it alone. */
  readonly policy: CorsPolicy;
  /** Whether any of the requests includes credentials; where that is unknown, the policy allows them. */
  readonly credentials: Credentials['mode'];
  /** Other origins that asked, or that the API allows so far: a list with them keeps their pages working. */
  readonly otherOrigins: readonly string[];
  /** Lists that allow `*` so far, in lower case. A recipe writes out the names that were seen instead. */
  readonly wildcards: readonly string[];
}

const NEVER_ASKED = ['GET', 'HEAD', 'POST'] as const;

/**
 * What the server must allow for these requests to pass, and to go on passing: those that a fix mends, and beside them
 * those to the same API that pass already. Null where there is no fix among them.
 */
export function policyOf(requests: readonly DiagnosedRequest[]): DerivedPolicy | null {
  const mended = requests.find(({ fix }) => fix !== null);
  const api = mended && lastHop(mended);
  if (!mended || !api || originOf(api.url) === OPAQUE_ORIGIN) return null;
  const together = requests
    .flatMap((request) => ({ request, hop: lastHop(request) ?? api }))
    .filter(({ hop }) => originOf(hop.url) === originOf(api.url));
  const hops = together.map(({ hop }) => hop);

  const origins = distinct([api.origin, ...hops.map(({ origin }) => origin)]).filter(isAllowableOrigin);
  const allowed = distinct(hops.flatMap(answersOf).flatMap(allowedOrigin));
  const [page] = isAllowableOrigin(api.origin) ? origins : [];
  const preflights = hops.flatMap((hop) => hop.preflight ?? []);
  const listed = (name: string) => preflights.flatMap(({ response }) => listedNames(response?.headers ?? [], name));
  const methods = [...NEVER_ASKED, ...hops.map(({ method }) => method), ...listed('access-control-allow-methods')];
  const names = [
    ...preflights.flatMap(({ requestHeaderNames }) => requestHeaderNames),
    ...listed('access-control-allow-headers'),
  ];
  const exposed = hops.flatMap(({ response }) => exposedHeaderNames(response?.headers ?? []));
  return {
    policy: {
      api: { origin: originOf(api.url) },
      origins: page === undefined ? '*' : [page],
      methods: writable(methods),
      requestHeaders: writable(names.map((name) => name.toLowerCase())),
      exposedHeaders: writable(exposed),
      credentials: page !== undefined && together.some(({ request }) => includesCredentials(request)),
      maxAgeSeconds: MAX_AGES[0].seconds,
    },
    credentials: togetherMode(together.map(({ request }) => request.credentials.mode)),
    otherOrigins: [...origins, ...allowed].filter((origin, at, all) => origin !== page && all.indexOf(origin) === at),
    wildcards: ['access-control-allow-methods', 'access-control-allow-headers'].filter((name) =>
      listed(name).includes('*'),
    ),
  };
}

function lastHop({ hops }: DiagnosedRequest): DiagnosedHop | undefined {
  return hops[hops.length - 1];
}

function answersOf({ preflight, response }: DiagnosedHop): (readonly Header[])[] {
  return [preflight?.response, response].flatMap((answer) => (answer == null ? [] : [answer.headers]));
}

function allowedOrigin(headers: readonly Header[]): string[] {
  const value = headerValue(headers, 'access-control-allow-origin');
  return value !== null && isAllowableOrigin(value) && originOf(value) === value ? [value] : [];
}

function listedNames(headers: readonly Header[], name: string): readonly string[] {
  return parseTokenList(headerValue(headers, name)).tokens;
}

/** Where the mode is unknown, the fix tells what is to be allowed: it holds for both modes. */
function includesCredentials({ credentials, fix }: DiagnosedRequest): boolean {
  if (credentials.mode !== 'unknown') return credentials.mode === 'include';
  return fix?.changes.some(({ name }) => name === 'access-control-allow-credentials') ?? false;
}

function togetherMode(modes: readonly Credentials['mode'][]): Credentials['mode'] {
  if (modes.includes('include')) return 'include';
  return modes.includes('unknown') ? 'unknown' : 'not-include';
}

/** `*` is not among them: it means nothing to a request with credentials, and servers read it in ways of their own. */
function writable(names: readonly string[]): string[] {
  return distinct(names.filter((name) => name !== '*' && isAllowableName(name)));
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
