import { checkAllowCredentials, checkAllowOrigin } from '../../src/cors/cors-check';
import type { CredentialsMode } from '../../src/cors/credentials-mode';
import { exposedHeaderNames } from '../../src/cors/exposed-headers';
import type { Header } from '../../src/cors/headers';
import { isForbiddenMethod, isSafelistedMethod, normalizeMethod } from '../../src/cors/methods';
import {
  checkHeaderNames,
  checkHeaderNamesReadable,
  checkMethod,
  checkMethodsReadable,
  checkOkStatus,
} from '../../src/cors/preflight-check';
import { isSafelistedRequestHeader } from '../../src/cors/safelist';
import { parseTokenList } from '../../src/cors/token';
import { accessControlRequestHeaders, corsUnsafeRequestHeaderNames } from '../../src/cors/unsafe-request-headers';
import { browserErrorOf } from '../../src/diagnosis/codes';
import type { Fault } from '../../src/exchange/checks';
import { runLoad } from './unit-load';
import type { UnitResult, UnitRow } from './unit-row';

/** What our function of that name answers to a row. */
type Run = (row: UnitRow) => boolean | string | null | readonly string[] | UnitResult;

/** Chromium's functions that the engine has. */
export const FUNCTIONS: Readonly<Record<string, Run>> = {
  isCorsSafelistedRequestHeader: ({ name = '', value = '' }) => isSafelistedRequestHeader(name, value),
  isCorsSafelistedMethod: ({ value = '' }) => isSafelistedMethod(value),
  isForbiddenMethod: ({ value = '' }) => isForbiddenMethod(value),
  // Chromium keeps the order of the request, the standard sorts.
  corsUnsafeRequestHeaderNames: ({ headers }) => corsUnsafeRequestHeaderNames(headersOf(headers)),
  accessControlRequestHeaders: ({ requestHeaders }) => accessControlRequestHeaders(headersOf(requestHeaders)),
  checkAccess: (row) => resultOf(accessFault(row), 'response'),
  preflightAllowsMethod: ({ allowMethods = '', method = '', ...row }) =>
    resultOf(
      checkMethod(one('access-control-allow-methods', allowMethods), normalizeMethod(method), modeOf(row)),
      'preflight',
    ),
  preflightAllowsHeaders: (row) => resultOf(headerFault(row), 'preflight'),
  authorizationWildcard: (row) => resultOf(headerFault(row), 'preflight'),
  parseAllowMethods: ({ input = '' }) =>
    parsed(input, checkMethodsReadable(one('access-control-allow-methods', input))),
  parseAllowHeaders: ({ input = '' }) =>
    parsed(input, checkHeaderNamesReadable(one('access-control-allow-headers', input))),
  checkPreflightStatus: ({ status = 0 }) => resultOf(checkOkStatus(status), 'preflight'),
  parseExposeHeaders: ({ value = '' }) => exposedHeaderNames(one('access-control-expose-headers', value)),
  loaderFlow: runLoad,
};

function accessFault({ allowOrigin, allowCredentials, origin = '', ...row }: UnitRow): Fault | null {
  const headers = [
    ...one('access-control-allow-origin', allowOrigin),
    ...one('access-control-allow-credentials', allowCredentials),
  ];
  return checkAllowOrigin(headers, origin, modeOf(row)) ?? checkAllowCredentials(headers, modeOf(row));
}

function headerFault({ allowHeaders, requestHeaders, ...row }: UnitRow): Fault | null {
  const names = accessControlRequestHeaders(headersOf(requestHeaders))?.split(',') ?? [];
  const headers = one('access-control-allow-headers', allowHeaders);
  return checkHeaderNames(headers, names, modeOf(row)).find(({ fault }) => fault !== null)?.fault ?? null;
}

function parsed(input: string, fault: Fault | null): UnitResult {
  return { ...resultOf(fault, 'preflight'), accepts: fault === null ? parseTokenList(input).tokens : [] };
}

function resultOf(fault: Fault | null, on: 'preflight' | 'response'): UnitResult {
  return fault === null
    ? { error: null }
    : { error: browserErrorOf(fault.kind, on).chromium, parameter: parameterOf(fault) };
}

/** What Chromium names beside the fault. */
function parameterOf(fault: Fault): string | null {
  switch (fault.kind) {
    case 'method-not-allowed':
      return fault.method;
    case 'header-not-allowed':
      return fault.name;
    case 'acao-invalid':
    case 'acao-mismatch':
    case 'acac-not-true':
      return fault.value;
    default:
      return null;
  }
}

function modeOf({ credentials }: Pick<UnitRow, 'credentials'>): CredentialsMode {
  return credentials === 'include' ? 'include' : 'not-include';
}

function one(name: string, value: string | null | undefined): Header[] {
  return value === null || value === undefined ? [] : [{ name, value }];
}

function headersOf(pairs: UnitRow['headers'] = []): Header[] {
  return pairs.map(([name, value]) => ({ name, value }));
}
