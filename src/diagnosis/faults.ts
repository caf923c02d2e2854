import type { Fault } from '../exchange/checks';

/** The response header to change, lower case; null where it is the status. */
export function headerToChange(fault: Fault): string | null {
  switch (fault.kind) {
    case 'acao-missing':
    case 'acao-wildcard-with-credentials':
    case 'acao-multiple':
    case 'acao-invalid':
    case 'acao-mismatch':
      return 'access-control-allow-origin';
    case 'acac-not-true':
      return 'access-control-allow-credentials';
    case 'preflight-status':
    case 'preflight-redirect':
      return null;
    case 'acam-unparsable':
    case 'method-not-allowed':
      return 'access-control-allow-methods';
    case 'acah-unparsable':
    case 'header-not-allowed':
      return 'access-control-allow-headers';
    case 'redirect-userinfo':
    case 'scheme-not-cors':
      return 'location';
    default:
      return fault satisfies never;
  }
}

/** What was there; null: absent. */
export function actualOf(fault: Fault): string | null {
  switch (fault.kind) {
    case 'acao-missing':
      return null;
    case 'preflight-status':
      return String(fault.status);
    case 'preflight-redirect':
    case 'redirect-userinfo':
    case 'scheme-not-cors':
      return fault.location;
    default:
      return fault.value;
  }
}
