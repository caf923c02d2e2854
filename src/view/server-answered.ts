import { headerValue } from '../cors/headers';
import { type Exchange, type Hop, lastHop } from '../exchange/exchange';
import { viewWords } from '../words/view';
import { statusOf } from './code-saw';

const { serverAnswered: words } = viewWords;

/** `status` is null where no answer came; `facts` are the lines beneath it. */
export interface Answered {
  readonly text: string;
  readonly status: number | null;
  readonly facts: readonly string[];
}

/** What the server really answered last: to the request itself or, where that was never sent, to its preflight. */
export function serverAnswered(exchange: Exchange): Answered {
  const hop = lastHop(exchange);
  const { response, preflight } = hop;
  if (response !== null) {
    return { text: statusOf(response), status: response.status, facts: facts(hop) };
  }
  if (preflight?.response && !hop.sent) {
    const { response: answer } = preflight;
    return {
      text: words.toPreflight(statusOf(answer)),
      status: answer.status,
      facts: exchange.outcome.kind === 'pending' ? [] : [words.neverSent(hop.method)],
    };
  }
  if (exchange.outcome.kind === 'pending') {
    return { text: words.nothingYet, status: null, facts: [] };
  }
  const error = preflight?.error ?? (exchange.outcome.kind === 'failed' ? exchange.outcome.error : null);
  return { text: words.nothing, status: null, facts: error === null ? [] : [error] };
}

function facts({ response, startedAt, endedAt }: Hop): string[] {
  const type = response === null ? null : headerValue(response.headers, 'content-type');
  const took = endedAt === null ? null : words.took(Math.max(0, Math.round(endedAt - startedAt)));
  const cached = response?.fromCache === true ? words.fromCache : null;
  const line = [type, took, cached].filter((fact) => fact !== null).join(', ');
  return line === '' ? [] : [line];
}
