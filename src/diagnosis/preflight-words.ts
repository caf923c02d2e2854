import { type PreflightReason, reasonsOfPreflight } from '../cors/preflight-reasons';
import type { Hop } from '../exchange/exchange';

/** Longer values from the network are cut. */
const MAX_VALUE = 100;

/**
 * Why the browser sent this hop's preflight, e.g. `method PUT, header x-a, Content-Type application/json`. Empty where
 * it has none, or where the preflight never went out and so tells nothing.
 */
export function preflightReasonWords({ preflight, requestHeaders, sent }: Hop): string {
  if (preflight === null || preflight.requestMethod === '') return '';
  const { requestMethod, requestHeaderNames } = preflight;
  return reasonsOfPreflight(requestMethod, requestHeaderNames, sent ? requestHeaders : [])
    .map(reasonWords)
    .join(', ');
}

/** One reason in a few words. */
export function reasonWords(reason: PreflightReason): string {
  switch (reason.kind) {
    case 'method':
      return `method ${reason.method}`;
    case 'header':
      return `header ${reason.name}`;
    case 'content-type':
      return reason.value === null
        ? 'a Content-Type that is neither form data nor plain text'
        : `Content-Type ${shortened(reason.value)}`;
    case 'value':
      return `header ${reason.name}, by its value${reason.value === null ? '' : ` "${shortened(reason.value)}"`}`;
    case 'total':
      return `headers of more than 1,024 bytes together (${reason.names.join(', ')})`;
    case 'upload':
      return 'an upload listener, or a streamed body';
    default:
      return reason satisfies never;
  }
}

function shortened(value: string): string {
  return value.length > MAX_VALUE ? `${value.slice(0, MAX_VALUE)}…` : value;
}
