import { type Header, headerLines } from '../cors/headers';
import { type Asked, isOfOneStart } from './devtools-report';
import type { Exchange, Hop, Preflight, Response } from './exchange';

const NAME = 'access-control-allow-origin';

/** So many may still be about an exchange to come. */
const KEPT = 500;

/** Milliseconds by which Firefox's DevTools may name a later start than webRequest: measured 0 to 6, on a machine with time. */
const NAMED_LATE = 250;

/**
 * How the browser reads an answer's `Access-Control-Allow-Origin`, where DevTools alone can tell: Firefox joins its lines,
 * and lets empty ones go, before an extension sees them.
 */
export interface AllowOriginLines extends Asked {
  /** Those that the browser counts as several; empty where it reads them as one. */
  readonly lines: readonly Header[];
}

/** What DevTools has told of header lines in one tab. */
export class AllowOriginLinesTold {
  #told: AllowOriginLines[] = [];

  /** Takes in what was told; returns those of the exchanges that it may be about. */
  add(told: AllowOriginLines, exchanges: readonly Exchange[]): readonly Exchange[] {
    this.#told = [...this.#told, told].slice(-KEPT);
    return exchanges.filter(({ hops }) =>
      hops.some((hop) => isAbout(told, hop) || (hop.preflight !== null && isAbout(told, asked(hop, hop.preflight)))),
    );
  }

  /**
   * The exchange with the lines that were told of its answers. A browser that counts several blocks, whatever the page's
   * performance timeline says, which knows them joined.
   */
  join(exchange: Exchange): Exchange {
    if (this.#told.length === 0) return exchange;
    const [first, ...rest] = exchange.hops;
    const hops = [this.#joinedHop(first), ...rest.map((hop) => this.#joinedHop(hop))] as const;
    const isBlocked = exchange.mode === 'cors' && linesOf(hops.at(-1)?.response?.headers ?? []).length > 1;
    return { ...exchange, hops, passed: exchange.passed && !isBlocked };
  }

  #joinedHop(hop: Hop): Hop {
    const { preflight, response } = hop;
    return {
      ...hop,
      response: response && this.#joinedResponse(response, hop),
      preflight: preflight && {
        ...preflight,
        response: preflight.response && this.#joinedResponse(preflight.response, asked(hop, preflight)),
      },
    };
  }

  #joinedResponse(response: Response, wanted: Asked): Response {
    const [told, ...others] = this.#told.filter((one) => isAbout(one, wanted));
    if (told === undefined) return response;
    // Another answer may have been taken for this one before both were told.
    const isSure = others.every(({ lines }) => isAlike(lines, told.lines));
    const lines = isSure && joinedValue(told.lines) === joinedValue(response.headers) ? told.lines : [];
    return { ...response, headers: withLines(response.headers, lines) };
  }
}

function isAbout(told: AllowOriginLines, wanted: Asked): boolean {
  return isOfOneStart(told, wanted, NAMED_LATE);
}

/** What a hop's preflight was asked. */
function asked({ url }: Hop, { startedAt }: Preflight): Asked {
  return { url, method: 'OPTIONS', startedAt };
}

function isLine({ name }: Header): boolean {
  return name.toLowerCase() === NAME;
}

function linesOf(headers: readonly Header[]): readonly Header[] {
  return headers.filter(isLine);
}

/** The headers with these lines in the place of theirs; with theirs as Firefox joins them, where there are none. */
function withLines(headers: readonly Header[], lines: readonly Header[]): readonly Header[] {
  const [first, ...others] = linesOf(headers);
  if (lines.length === 0 && others.length === 0) return headers;
  const joined = first === undefined ? [] : [{ name: first.name, value: joinedValue(headers) }];
  const at = first === undefined ? headers.length : headers.indexOf(first);
  return headers.filter((header) => !isLine(header)).toSpliced(at, 0, ...(lines.length === 0 ? joined : lines));
}

/** The value that Firefox makes of the lines: it joins them, and lets empty ones go. */
function joinedValue(headers: readonly Header[]): string {
  return headerLines(headers, NAME)
    .filter((value) => value !== '')
    .join(', ');
}

function isAlike(a: readonly Header[], b: readonly Header[]): boolean {
  return (
    a.length === b.length && a.every(({ name, value }, index) => name === b[index]?.name && value === b[index]?.value)
  );
}
