import type { CredentialsMode } from '../cors/credentials-mode';
import { headerValue } from '../cors/headers';
import { preflightReasons } from '../cors/preflight-reasons';
import { type Check, checksOf, corsApplies } from '../exchange/checks';
import { type Exchange, lastHop, type Response } from '../exchange/exchange';
import type { Diagnosis } from './diagnosis';

/** Which answer: the one to OPTIONS, or the one to the request itself. */
export type AnswerTo = 'preflight' | 'response';

/** What people go through by hand when a request is blocked, each with its answer. Data only: `words` says it. */
export type Question =
  | { readonly id: 'header'; readonly state: 'there' | 'missing'; readonly on: AnswerTo }
  | { readonly id: 'match'; readonly state: 'exact' | 'any' | 'differs' | 'several' | 'nothing'; readonly on: AnswerTo }
  | {
      readonly id: 'preflight';
      readonly state: 'not-needed' | 'remembered' | 'answered' | 'refused' | 'unanswered';
      /** Null: no answer came. */
      readonly status: number | null;
    }
  | { readonly id: 'credentials'; readonly state: 'none' | 'allowed' | 'refused' | 'unknown' }
  /** `missing` names the method and the headers that no list has. */
  | { readonly id: 'listed'; readonly state: 'not-asked' | 'all' | 'missing'; readonly missing: readonly string[] };

/**
 * The five questions with their answers, about the last hop, which is the one that the browser judged last. None where
 * there is nothing to judge: no answer came, or CORS has no say.
 */
export function questionsOf(exchange: Exchange, { verdict, credentials }: Diagnosis): readonly Question[] {
  if (exchange.missed || (verdict !== 'blocked' && verdict !== 'allowed' && verdict !== 'undetermined')) return [];
  const index = exchange.hops.length - 1;
  const { preflight, response } = lastHop(exchange);
  if (!corsApplies(exchange, index) || (response === null && preflight?.response == null)) return [];
  const mode: CredentialsMode = credentials.mode === 'include' ? 'include' : 'not-include';
  // What the browser let pass has no fault to it, whatever the headers say.
  const faults = exchange.passed
    ? []
    : checksOf(exchange, mode).filter((check) => check.hop === index && check.fault !== null);
  const on = answerLookedAt(exchange, faults);
  return [
    header(faults, on),
    match(exchange, faults, on),
    preflightQuestion(exchange, faults),
    credentialsQuestion(credentials.mode, faults),
    listed(exchange, faults),
  ];
}

function answerLookedAt(exchange: Exchange, faults: readonly Check[]): AnswerTo {
  const origin = faults.find(({ id }) => id === 'preflight-origin' || id === 'response-origin');
  return origin?.on ?? (lastHop(exchange).response === null ? 'preflight' : 'response');
}

function originFault(faults: readonly Check[], on: AnswerTo) {
  return faults.find(({ id }) => id === `${on}-origin`)?.fault ?? null;
}

function header(faults: readonly Check[], on: AnswerTo): Question {
  return { id: 'header', state: originFault(faults, on)?.kind === 'acao-missing' ? 'missing' : 'there', on };
}

function match(exchange: Exchange, faults: readonly Check[], on: AnswerTo): Question {
  const fault = originFault(faults, on);
  switch (fault?.kind) {
    case 'acao-missing':
      return { id: 'match', state: 'nothing', on };
    case 'acao-multiple':
      return { id: 'match', state: 'several', on };
    case undefined:
    case 'acao-wildcard-with-credentials': {
      const isAny = headerValue(answerHeaders(exchange, on), 'access-control-allow-origin') === '*';
      return { id: 'match', state: isAny ? 'any' : 'exact', on };
    }
    default:
      return { id: 'match', state: 'differs', on };
  }
}

function answerHeaders(exchange: Exchange, on: AnswerTo): Response['headers'] {
  const { preflight, response } = lastHop(exchange);
  const answer = on === 'preflight' ? preflight?.response : response;
  return answer?.judgedHeaders ?? answer?.headers ?? [];
}

function preflightQuestion(exchange: Exchange, faults: readonly Check[]): Question {
  const { preflight, method, requestHeaders, sent } = lastHop(exchange);
  const id = 'preflight';
  if (preflight === null) {
    const isNeeded = sent && preflightReasons(method, requestHeaders).length > 0;
    return { id, state: isNeeded ? 'remembered' : 'not-needed', status: null };
  }
  if (preflight.response === null) return { id, state: 'unanswered', status: null };
  const isRefused = faults.some((check) => check.id === 'preflight-status' || check.id === 'preflight-not-redirected');
  return { id, state: isRefused ? 'refused' : 'answered', status: preflight.response.status };
}

function credentialsQuestion(mode: Diagnosis['credentials']['mode'], faults: readonly Check[]): Question {
  const id = 'credentials';
  if (mode !== 'include') return { id, state: mode === 'unknown' ? 'unknown' : 'none' };
  const isRefused = faults.some(
    ({ fault }) => fault?.kind === 'acac-not-true' || fault?.kind === 'acao-wildcard-with-credentials',
  );
  return { id, state: isRefused ? 'refused' : 'allowed' };
}

function listed(exchange: Exchange, faults: readonly Check[]): Question {
  const { preflight } = lastHop(exchange);
  const id = 'listed';
  if (preflight?.response == null) return { id, state: 'not-asked', missing: [] };
  const missing = faults.flatMap(({ fault }) =>
    fault?.kind === 'method-not-allowed' ? [fault.method] : fault?.kind === 'header-not-allowed' ? [fault.name] : [],
  );
  return { id, state: missing.length > 0 ? 'missing' : 'all', missing };
}
