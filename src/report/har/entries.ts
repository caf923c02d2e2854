import { type Header, headerValue } from '../../cors/headers';
import { parseUrl } from '../../cors/parse-url';
import type { Hop, Preflight, Response } from '../../exchange/exchange';
import { preflightRequestHeaders } from '../../view/preflight-request';
import { reportWords } from '../../words/report';
import { duration } from '../build-report';
import { isoTime } from '../iso-time';
import type { ReportedEntry } from '../reported-log';
import type { HarEntry, NameValue } from './har';

const words = reportWords.har;

/** The entries of one exchange in the order in which the browser sent them. */
export function entriesOf({ exchange, diagnosis }: ReportedEntry, pageref: string | null): HarEntry[] {
  const { hops, outcome, resourceType, id } = exchange;
  const own = {
    _priority: 'High',
    _cors: { exchange: id, verdict: diagnosis.verdict, findings: diagnosis.findings.map(({ code }) => code) },
    ...(pageref !== null && { pageref }),
  } as const;
  return hops.flatMap((hop, index) => {
    const error = index === hops.length - 1 && outcome.kind === 'failed' ? outcome.error : null;
    const actual = {
      ...entryOf(hop, hop.method, hop.url, hop.requestHeaders, hop.response, error),
      ...own,
      comment: hop.sent ? diagnosis.summary : `${words.unsent} ${diagnosis.summary}`,
      _resourceType: resourceType === 'xmlhttprequest' ? 'fetch' : resourceType,
    };
    return hop.preflight === null ? [actual] : [{ ...preflightEntry(hop, hop.preflight), ...own }, actual];
  });
}

function preflightEntry({ url, origin }: Hop, preflight: Preflight) {
  const headers = preflightRequestHeaders(origin, preflight);
  return {
    ...entryOf(preflight, 'OPTIONS', url, headers, preflight.response, preflight.error),
    comment: words.preflight,
    _resourceType: 'preflight',
  };
}

function entryOf(
  timed: Pick<Hop, 'startedAt' | 'endedAt'>,
  method: string,
  url: string,
  headers: readonly Header[],
  response: Response | null,
  error: string | null,
) {
  const time = duration(timed) ?? 0;
  const httpVersion = response?.httpVersion ?? 'unknown';
  const answered = response?.headers ?? [];
  return {
    startedDateTime: isoTime(timed.startedAt),
    time,
    request: {
      method,
      url,
      httpVersion,
      cookies: [],
      headers: headers.map(plain),
      queryString: queryOf(url),
      headersSize: -1,
      bodySize: -1,
    },
    response: {
      status: response?.status ?? 0,
      statusText: response?.statusText ?? '',
      httpVersion,
      cookies: [],
      headers: answered.map(plain),
      content: { size: 0, mimeType: headerValue(answered, 'content-type') ?? 'x-unknown' },
      redirectURL: headerValue(answered, 'location') ?? '',
      headersSize: -1,
      bodySize: -1,
      ...(error !== null && { _error: error }),
    },
    cache: {},
    timings: { send: 0, wait: time, receive: 0 },
  } as const;
}

function plain({ name, value }: Header): NameValue {
  return { name, value };
}

function queryOf(url: string): NameValue[] {
  return [...(parseUrl(url)?.searchParams ?? [])].map(([name, value]) => ({ name, value }));
}
