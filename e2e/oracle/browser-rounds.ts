import { checkAllowCredentials, checkAllowOrigin } from '../../src/cors/cors-check';
import type { CredentialsMode } from '../../src/cors/credentials-mode';
import type { Header } from '../../src/cors/headers';
import { parseTokenList } from '../../src/cors/token';
import type { Fault } from '../../src/exchange/checks';
import type { Preflight, Response } from '../../src/exchange/exchange';
import { preflightChecks } from '../../src/exchange/preflight-checks';
import type { ReportedExchange } from '../browser/report';

type ReportedHop = ReportedExchange['hops'][number];
type Answer = Pick<Response, 'status' | 'headers'>;

/**
 * How many rounds it takes to mend what was seen of this request by the browser's own messages: mend only the one
 * fault that it names, ask again. It is computed with the engine's checks, not run. The answer behind a preflight that
 * failed is bare, as in our own rounds.
 */
export function browserRounds({ hops }: ReportedExchange, credentials: CredentialsMode): number {
  const hop = hops.at(-1);
  if (hop === undefined) return 0;
  const behind = hop.response?.headers ?? [];
  return preflightRounds(hop, credentials) + answerRounds(behind, hop.origin, credentials);
}

function preflightRounds({ preflight, origin }: ReportedHop, credentials: CredentialsMode): number {
  if (preflight?.response == null) return 0;
  const asked: Preflight = { ...preflight, requestId: '', response: null, startedAt: 0, endedAt: 0 };
  let response: Answer = preflight.response;
  for (let rounds = 0; rounds < 50; rounds++) {
    const failed = preflightChecks(asked, response, origin, credentials).find(({ fault }) => fault !== null);
    if (!failed?.fault) return rounds;
    response = mendOne(response, failed.fault, origin, asked.requestMethod);
  }
  throw new Error('A preflight cannot be mended by the browser’s own messages.');
}

function answerRounds(headers: readonly Header[], origin: string, credentials: CredentialsMode): number {
  const isOriginWrong = checkAllowOrigin(headers, origin, credentials) !== null;
  return Number(isOriginWrong) + Number(checkAllowCredentials(headers, credentials) !== null);
}

/** The least that answers the browser's message. */
function mendOne(response: Answer, fault: Fault, origin: string, method: string): Answer {
  switch (fault.kind) {
    case 'acac-not-true':
      return withHeader(response, 'access-control-allow-credentials', 'true');
    case 'preflight-status':
    case 'preflight-redirect':
      return { ...response, status: 204 };
    case 'acam-unparsable':
      return withHeader(response, 'access-control-allow-methods', method);
    case 'method-not-allowed':
      return withToken(response, 'access-control-allow-methods', fault.method);
    case 'acah-unparsable':
      return withHeader(
        response,
        'access-control-allow-headers',
        tokens(response, 'access-control-allow-headers').join(', '),
      );
    case 'header-not-allowed':
      return withToken(response, 'access-control-allow-headers', fault.name);
    default:
      return withHeader(response, 'access-control-allow-origin', origin);
  }
}

function withToken(response: Answer, name: string, token: string): Answer {
  return withHeader(response, name, [...tokens(response, name), token].join(', '));
}

function tokens({ headers }: Answer, name: string): readonly string[] {
  const values = headers.filter((header) => header.name.toLowerCase() === name).map(({ value }) => value);
  return parseTokenList(values.join(',')).tokens;
}

function withHeader(response: Answer, name: string, value: string): Answer {
  const others = response.headers.filter((header) => header.name.toLowerCase() !== name);
  return { ...response, headers: [...others, { name, value }] };
}
