import { headerValue } from '../cors/headers';
import { type Exchange, type Hop, lastHop } from '../exchange/exchange';
import { statusOf } from './code-saw';

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
      text: `${statusOf(answer)}, to the preflight`,
      status: answer.status,
      facts: exchange.outcome.kind === 'pending' ? [] : [`The browser never sent the ${hop.method}.`],
    };
  }
  if (exchange.outcome.kind === 'pending') {
    return { text: 'Nothing yet', status: null, facts: [] };
  }
  const error = preflight?.error ?? (exchange.outcome.kind === 'failed' ? exchange.outcome.error : null);
  return { text: 'Nothing', status: null, facts: error === null ? [] : [error] };
}

function facts({ response, startedAt, endedAt }: Hop): string[] {
  const type = response === null ? null : headerValue(response.headers, 'content-type');
  const took = endedAt === null ? null : `${Math.max(0, Math.round(endedAt - startedAt))} ms`;
  const cached = response?.fromCache === true ? 'from the HTTP cache' : null;
  const line = [type, took, cached].filter((fact) => fact !== null).join(', ');
  return line === '' ? [] : [line];
}
