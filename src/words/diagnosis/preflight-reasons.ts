import type { PreflightReason } from '../../cors/preflight-reasons';
import { cut } from './quoted';

/** Longer values from the network are cut. */
const MAX_VALUE = 100;

/** Why the browser sent a preflight, e.g. `method PUT, header x-a, Content-Type application/json`. */
export function preflightReasonWords(reasons: readonly PreflightReason[]): string {
  return reasons.map(reasonWords).join(', ');
}

function reasonWords(reason: PreflightReason): string {
  switch (reason.kind) {
    case 'method':
      return `method ${reason.method}`;
    case 'header':
      return `header ${reason.name}`;
    case 'content-type':
      return reason.value === null
        ? 'a Content-Type that is neither form data nor plain text'
        : `Content-Type ${cut(reason.value, MAX_VALUE)}`;
    case 'value':
      return reason.value === null
        ? `header ${reason.name}, by its value`
        : `header ${reason.name}, by its value "${cut(reason.value, MAX_VALUE)}"`;
    case 'total':
      return `headers of more than 1,024 bytes together (${reason.names.join(', ')})`;
    case 'upload':
      return 'an upload listener, or a streamed body';
    default:
      return reason satisfies never;
  }
}
