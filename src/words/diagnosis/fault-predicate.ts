import type { Fault } from '../../exchange/checks';
import { quoted } from './quoted';

/**
 * A fault as the rest of a sentence whose subject is the answer, e.g. "has no Access-Control-Allow-Origin header". Only
 * this folder makes sentences of it.
 */
export function faultPredicate(fault: Fault, origin: string): string {
  switch (fault.kind) {
    case 'acao-missing':
      return 'has no Access-Control-Allow-Origin header';
    case 'acao-wildcard-with-credentials':
      return 'allows any origin (*), which does not count for a request with credentials';
    case 'acao-multiple':
      return fault.lines > 1
        ? `has ${fault.lines} Access-Control-Allow-Origin headers, and only one may be there`
        : 'names more than one origin in Access-Control-Allow-Origin, and only one may be there';
    case 'acao-invalid':
      return fault.value === ''
        ? 'has an empty Access-Control-Allow-Origin header'
        : `has ${quoted(fault.value)} in Access-Control-Allow-Origin, which is no origin`;
    case 'acao-mismatch':
      return `allows the origin ${quoted(fault.value)}, but the request came from ${quoted(origin)}`;
    case 'acac-not-true':
      return fault.value === null
        ? 'does not allow credentials'
        : `has ${quoted(fault.value)} in Access-Control-Allow-Credentials, and only "true" in lower case counts`;
    case 'preflight-status':
      return `has the status ${fault.status}, and only 200 to 299 lets the request through`;
    case 'preflight-redirect':
      return `is a redirect to ${quoted(fault.location)}, which browsers do not follow for a preflight`;
    case 'acam-unparsable':
      return `has ${allQuoted(fault.malformed)} in Access-Control-Allow-Methods, so the browser reads none of it`;
    case 'acah-unparsable':
      return `has ${allQuoted(fault.malformed)} in Access-Control-Allow-Headers, so the browser reads none of it`;
    case 'method-not-allowed':
      return `does not allow the method ${fault.method}`;
    case 'header-not-allowed':
      return `does not allow the request header ${fault.name}`;
    case 'redirect-userinfo':
      return 'redirects to a URL with a user name or password, which CORS forbids';
    case 'scheme-not-cors':
      return `redirects to ${quoted(schemeOf(fault.location))}, and only http and https can answer with CORS headers`;
    default:
      return fault satisfies never;
  }
}

function allQuoted(values: readonly string[]): string {
  return values.map(quoted).join(' and ');
}

/** With its colon; `location` is a serialized URL. */
function schemeOf(location: string): string {
  return location.slice(0, location.indexOf(':') + 1);
}
