import type { Header } from '../../cors/headers';
import type { CallSite, Exchange, Hop, Outcome, Preflight, RequestMode, Response } from '../../exchange/exchange';
import { exportWords } from '../../words/export';
import {
  amount,
  flag,
  index,
  listOf,
  NotReadable,
  nullable,
  oneOf,
  otherwise,
  type Reader,
  record,
  text,
  time,
} from './reader';

const readHeader = record<Header>({ name: text, value: text });

const readResponse = record<Response>({
  status: index,
  statusText: text,
  headers: listOf(readHeader),
  judgedHeaders: otherwise(nullable(listOf(readHeader)), null),
  fromCache: otherwise(nullable(flag), null),
  httpVersion: otherwise(nullable(text), null),
});

interface Timed {
  readonly startedAt: number | null;
  readonly durationMs: number | null;
}

const timed = { startedAt: otherwise(nullable(time), null), durationMs: otherwise(nullable(amount), null) };

const readPreflight = record<Omit<Preflight, 'requestId' | 'startedAt' | 'endedAt'> & Timed>({
  requestMethod: text,
  origin: otherwise<string | undefined>(text, undefined),
  requestHeaderNames: listOf(text),
  response: nullable(readResponse),
  error: nullable(text),
  ...timed,
});

type GivenHop = Omit<Hop, 'preflight' | 'sent' | 'startedAt' | 'endedAt'> &
  Timed & { readonly sent: boolean | null; readonly preflight: ReturnType<typeof readPreflight> | null };

const readHop = record<GivenHop>({
  url: text,
  method: text,
  origin: text,
  preflight: nullable(readPreflight),
  sent: otherwise(nullable(flag), null),
  requestHeaders: listOf(readHeader),
  withheldCookie: otherwise(
    nullable(record({ host: text, name: text, lacks: oneOf('SameSite=None', 'Secure') })),
    null,
  ),
  response: nullable(readResponse),
  redirectedTo: nullable(text),
  internal: otherwise(flag, false),
  ...timed,
});

const readCallSite: Reader<CallSite> = (value, at) => {
  const { functionName, ...place } = record({
    url: text,
    line: index,
    column: otherwise(nullable(index), null),
    functionName: otherwise(nullable(text), null),
  })(value, at);
  return functionName === null ? place : { ...place, functionName };
};

const readRequest = record({
  origin: text,
  resourceType: text,
  mode: oneOf<RequestMode>('cors', 'no-cors', 'same-origin', 'navigate', 'unknown'),
  frameId: otherwise(amount, -1),
  callSite: otherwise(nullable(readCallSite), null),
});

const readGiven = record({
  id: text,
  startedAt: time,
  durationMs: nullable(amount),
  request: readRequest,
  hops: listOf(readHop),
  outcome: record({ kind: oneOf<Outcome['kind']>('completed', 'failed', 'pending'), error: nullable(text) }),
  passed: otherwise(nullable(flag), null),
  redirectMode: otherwise(nullable(oneOf('manual', 'error')), null),
  earlierCredentials: otherwise(
    nullable(record({ mode: oneOf('include', 'not-include'), from: oneOf('call-site', 'endpoint', 'tester') })),
    null,
  ),
  documentUrl: otherwise(nullable(text), null),
  tried: otherwise(flag, false),
  missed: otherwise(flag, false),
  diagnosis: record({ verdict: text }),
});

/** An exchange as a report tells it. What only this browser would know of it, such as its tab, is left open. */
export const readExchange: Reader<Omit<Exchange, 'browser'>> = (value, at) => {
  const given = readGiven(value, at);
  const { id, startedAt, durationMs, request, redirectMode, earlierCredentials, documentUrl, diagnosis } = given;
  const [first, ...rest] = given.hops.map((hop) => hopOf(hop, startedAt));
  if (first === undefined) throw new NotReadable(exportWords.damage.empty(`${at}.hops`));
  return {
    id,
    tabId: -1,
    documentId: null,
    documentUrl,
    ...request,
    hops: [first, ...rest],
    outcome: outcomeOf(given.outcome),
    // Reports of earlier versions do not say.
    passed: given.passed ?? (diagnosis.verdict === 'allowed' || diagnosis.verdict === 'opaque'),
    startedAt,
    endedAt: durationMs === null ? null : startedAt + durationMs,
    redirectMode,
    earlierCredentials,
    ...(given.tried && { tried: given.tried }),
    ...(given.missed && { missed: given.missed }),
  };
};

function hopOf({ preflight, sent, ...hop }: GivenHop, exchangeStartedAt: number): Hop {
  const { durationMs, ...rest } = hop;
  const startedAt = hop.startedAt ?? exchangeStartedAt;
  return {
    ...rest,
    sent: sent ?? (hop.requestHeaders.length > 0 || hop.response !== null),
    preflight: preflight === null ? null : preflightOf(preflight, startedAt),
    startedAt,
    endedAt: durationMs === null ? null : startedAt + durationMs,
  };
}

function preflightOf({ durationMs, ...preflight }: ReturnType<typeof readPreflight>, hopStartedAt: number): Preflight {
  const startedAt = preflight.startedAt ?? hopStartedAt;
  return { ...preflight, requestId: '', startedAt, endedAt: durationMs === null ? null : startedAt + durationMs };
}

function outcomeOf({ kind, error }: { readonly kind: Outcome['kind']; readonly error: string | null }): Outcome {
  return kind === 'failed' ? { kind, error: error ?? '' } : { kind };
}
