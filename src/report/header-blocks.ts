import type { Header } from '../cors/headers';
import type { Exchange, Hop, Response } from '../exchange/exchange';
import { statusOf } from '../view/code-saw';
import { preflightRequestHeaders } from '../view/preflight-request';
import { reportWords } from '../words/report';

const words = reportWords.document;

/** The header lines of one request or answer, as they were on the wire. */
export interface HeaderBlock {
  readonly title: string;
  readonly headers: readonly Header[];
}

/** Every request and every answer of an exchange, in order. */
export function headerBlocks({ hops }: Exchange): HeaderBlock[] {
  return hops.flatMap(blocksOfHop);
}

function blocksOfHop({ url, method, origin, preflight, sent, requestHeaders, response }: Hop): HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  if (preflight !== null) {
    const headers = preflightRequestHeaders(origin, preflight);
    blocks.push({ title: words.requestHeaders(`OPTIONS ${url}`), headers });
    blocks.push(...answer(preflight.response, words.preflightHeaders));
  }
  if (sent) blocks.push({ title: words.requestHeaders(`${method} ${url}`), headers: requestHeaders });
  return [...blocks, ...answer(response, words.responseHeaders)];
}

function answer(response: Response | null, title: (status: string) => string): HeaderBlock[] {
  return response === null ? [] : [{ title: title(statusOf(response)), headers: response.headers }];
}
