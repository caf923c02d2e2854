import type { Fault } from '../exchange/checks';
import type { FindingCode } from './codes';

/** A fault in words: what a finding says beside its code. */
export interface FaultWords {
  readonly code: FindingCode;
  /** The response header to change, lower case. */
  readonly header: string | null;
  readonly actual: string | null;
  /** The rest of a sentence that begins with the answer, e.g. "has no Access-Control-Allow-Origin header". */
  readonly does: string;
  /** The mend, in the imperative, with its full stop. */
  readonly mend: string;
}

/** Says a fault in words. `origin` is what the answer is judged against; `expected` a value that would pass. */
export function faultWords(fault: Fault, origin: string, expected: string | null): FaultWords {
  const to = expected === null ? '' : ` to ${quote(expected)}`;
  switch (fault.kind) {
    case 'acao-missing':
      return {
        code: fault.kind,
        header: 'access-control-allow-origin',
        actual: null,
        does: 'has no Access-Control-Allow-Origin header',
        mend: `Set Access-Control-Allow-Origin${to}.`,
      };
    case 'acao-wildcard-with-credentials':
      return {
        code: fault.kind,
        header: 'access-control-allow-origin',
        actual: fault.value,
        does: 'allows any origin (*), which does not count for a request with credentials',
        mend: `Set Access-Control-Allow-Origin${to}, the exact origin.`,
      };
    case 'acao-multiple':
      return {
        code: fault.kind,
        header: 'access-control-allow-origin',
        actual: fault.value,
        does:
          fault.lines > 1
            ? `has ${fault.lines} Access-Control-Allow-Origin headers, and only one may be there`
            : 'names more than one origin in Access-Control-Allow-Origin, and only one may be there',
        mend: `Send one Access-Control-Allow-Origin header, set${to}.`,
      };
    case 'acao-invalid':
      return {
        code: fault.kind,
        header: 'access-control-allow-origin',
        actual: fault.value,
        does:
          fault.value === ''
            ? 'has an empty Access-Control-Allow-Origin header'
            : `has ${quote(fault.value)} in Access-Control-Allow-Origin, which is no origin`,
        mend: `Set Access-Control-Allow-Origin${to}, with scheme and host.`,
      };
    case 'acao-mismatch':
      return {
        code: fault.kind,
        header: 'access-control-allow-origin',
        actual: fault.value,
        does: `allows the origin ${quote(fault.value)}, but the request came from ${quote(origin)}`,
        mend: `Set Access-Control-Allow-Origin${to}, character by character.`,
      };
    case 'acac-not-true':
      return {
        code: fault.kind,
        header: 'access-control-allow-credentials',
        actual: fault.value,
        does:
          fault.value === null
            ? 'does not allow credentials'
            : `has ${quote(fault.value)} in Access-Control-Allow-Credentials, and only "true" in lower case counts`,
        mend: 'Set Access-Control-Allow-Credentials to "true".',
      };
    case 'preflight-status':
      return {
        code: fault.kind,
        header: null,
        actual: String(fault.status),
        does: `has the status ${fault.status}, and only 200 to 299 lets the request through`,
        mend: 'Answer OPTIONS with 204, before any auth check or route.',
      };
    case 'preflight-redirect':
      return {
        code: fault.kind,
        header: null,
        actual: fault.location,
        does: `is a redirect to ${quote(fault.location)}, which browsers do not follow for a preflight`,
        mend: 'Answer OPTIONS with 204 here, or call the final URL.',
      };
    case 'acam-unparsable':
      return {
        code: fault.kind,
        header: 'access-control-allow-methods',
        actual: fault.value,
        does: `has ${list(fault.malformed)} in Access-Control-Allow-Methods, so the browser reads none of it`,
        mend: `Set Access-Control-Allow-Methods${to}, with commas between the methods.`,
      };
    case 'acah-unparsable':
      return {
        code: fault.kind,
        header: 'access-control-allow-headers',
        actual: fault.value,
        does: `has ${list(fault.malformed)} in Access-Control-Allow-Headers, so the browser reads none of it`,
        mend: `Set Access-Control-Allow-Headers${to}, with commas between the names.`,
      };
    case 'method-not-allowed':
      return {
        code: fault.kind,
        header: 'access-control-allow-methods',
        actual: fault.value,
        does: `does not allow the method ${fault.method}`,
        mend: `Set Access-Control-Allow-Methods${to}.`,
      };
    case 'header-not-allowed':
      return {
        code: fault.kind,
        header: 'access-control-allow-headers',
        actual: fault.value,
        does: `does not allow the request header ${fault.name}`,
        mend: `Set Access-Control-Allow-Headers${to}.`,
      };
    case 'redirect-userinfo':
      return {
        code: fault.kind,
        header: 'location',
        actual: fault.location,
        does: 'redirects to a URL with a user name or password, which CORS forbids',
        mend: 'Redirect to a URL without them; no CORS header helps.',
      };
    case 'scheme-not-cors':
      return {
        code: fault.kind,
        header: 'location',
        actual: fault.location,
        does: `redirects to ${quote(schemeOf(fault.location))}, and only http and https can answer with CORS headers`,
        mend: 'Redirect to an http or https URL; no CORS header helps.',
      };
    default:
      return fault satisfies never;
  }
}

function schemeOf(url: string): string {
  return new URL(url).protocol;
}

/** Values from the network are shortened here: a finding's `actual` has them whole. */
export function quote(value: string): string {
  return `"${value.length > 200 ? `${value.slice(0, 200)}…` : value}"`;
}

function list(values: readonly string[]): string {
  return values.map(quote).join(' and ');
}
