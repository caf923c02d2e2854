import type { AskedRequest } from '../../capture/har-request';
import type { Diagnosis } from '../../diagnosis/diagnosis';
import { type Exchange, lastHop } from '../../exchange/exchange';
import { curlCommand } from '../../report/curl';
import { fetchCall } from '../../report/fetch';
import { preflightToRepeat, type RepeatedRequest, requestToRepeat } from '../../report/repeated-request';
import { pageHeaders } from './page-headers';

/**
 * The last hop's preflight and its request as curl commands for sh, so that whoever runs the server sees the same
 * answers. `asked` is what DevTools knows of the request; without it, values that were never sent are placeholders.
 */
export function curlCommands(exchange: Exchange, diagnosis: Diagnosis, asked: AskedRequest | null): string {
  const preflight = preflightToRepeat(lastHop(exchange));
  const requests = [...(preflight === null ? [] : [preflight]), requestOf(exchange, diagnosis, asked)];
  return `${requests.map(curlCommand).join('\n\n')}\n`;
}

/** The last hop's request as a call of `fetch` for the Console of the page. */
export function fetchText(exchange: Exchange, diagnosis: Diagnosis, asked: AskedRequest | null): string {
  return `${fetchCall(requestOf(exchange, diagnosis, asked))}\n`;
}

function requestOf(exchange: Exchange, { credentials }: Diagnosis, asked: AskedRequest | null): RepeatedRequest {
  const hop = lastHop(exchange);
  const request = requestToRepeat(hop, credentials.mode === 'include');
  // A redirect may have changed the method, and with it the body.
  if (asked === null || asked.method !== hop.method) return request;
  const body = hop.method !== 'GET' && asked.body.kind === 'text' ? asked.body.text : null;
  if (hop.sent) return { ...request, body };
  return { ...request, body, headers: [{ name: 'Origin', value: hop.origin }, ...pageHeaders(asked.headers, hop)] };
}
