import type { Header } from '../../src/cors/headers';
import { originOf } from '../../src/cors/origin';
import { accessControlRequestHeaders } from '../../src/cors/unsafe-request-headers';
import { hopsOf } from './chain';
import type { Row, Truth } from './row';

type Pairs = readonly (readonly [string, string])[];

interface PairedAnswer {
  readonly status: number;
  readonly headers: Pairs;
}

/** A case that states a reason: one answer a hop, headers as pairs. */
export interface Reason {
  readonly id: string;
  readonly pageOrigin: string;
  readonly request: Omit<Row['request'], 'redirect'> & { readonly headers: Pairs };
  readonly preflight: PairedAnswer | null;
  readonly redirectChain?: readonly PairedAnswer[];
  readonly response: PairedAnswer | null;
  readonly chromium156: Truth & { readonly networkEvent: boolean };
}

/** The same case in the form of the others. */
export function rowOfReason({ id, pageOrigin, request, preflight, redirectChain, response, chromium156 }: Reason): Row {
  const answers = [...(redirectChain ?? []), ...(response === null ? [] : [response])];
  const hops = hopsOf({
    ...request,
    pageOrigin,
    unsafeNames: accessControlRequestHeaders(headersOf(request.headers)),
    answers: answers.map(plain),
    preflights: [preflight === null ? null : plain(preflight)],
  });
  // The answer that stands in the file never came where the preflight had failed.
  const isUnsent = chromium156.corsError?.includes('Preflight') ?? false;
  const isTold = chromium156.networkEvent;
  return {
    id,
    pageOrigin,
    request: { ...request, redirect: 'follow' },
    exchange: isUnsent ? hops.map((hop) => ({ ...hop, response: null })) : hops,
    chromium156,
    replayable: isTold,
    ...(!isTold && { replayNote: `nothing is sent: ${originOf(request.url)} is never asked` }),
  };
}

function plain({ status, headers }: PairedAnswer) {
  return { status, headers: headersOf(headers) };
}

function headersOf(pairs: Pairs): Header[] {
  return pairs.map(([name, value]) => ({ name, value }));
}
