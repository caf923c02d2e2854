import { describe, expect, it } from 'vitest';
import { checkAllowCredentials, checkAllowOrigin } from './cors-check';

const ORIGIN = 'https://app.example';
const acao = (...values: string[]) => values.map((value) => ({ name: 'Access-Control-Allow-Origin', value }));
const acac = (...values: string[]) => values.map((value) => ({ name: 'access-control-allow-credentials', value }));

describe('checkAllowOrigin', () => {
  it.each([
    ['the exact origin', [ORIGIN], null],
    ['the exact origin in spaces', [` ${ORIGIN}\t`], null],
    ['the wildcard', ['*'], null],
    ['no header', [], 'acao-missing'],
    ['a list', [`${ORIGIN}, https://b.example`], 'acao-multiple'],
    ['a list with a space', [`${ORIGIN} https://b.example`], 'acao-multiple'],
    ['two lines, the same twice', [ORIGIN, ORIGIN], 'acao-multiple'],
    ['two wildcards', ['*', '*'], 'acao-multiple'],
    ['no scheme', ['app.example'], 'acao-invalid'],
    ['an empty value', [''], 'acao-invalid'],
    ['a scheme alone', ['https://'], 'acao-invalid'],
    ['another origin', ['https://b.example'], 'acao-mismatch'],
    ['a trailing slash', [`${ORIGIN}/`], 'acao-mismatch'],
    ['another scheme', ['http://app.example'], 'acao-mismatch'],
    ['another port', [`${ORIGIN}:8443`], 'acao-mismatch'],
    ['upper case', ['https://APP.example'], 'acao-mismatch'],
    ['null', ['null'], 'acao-mismatch'],
    ['a host and port, which parse as a URL', ['localhost:3000'], 'acao-mismatch'],
  ])('%s', (_, values, fault) => {
    expect(checkAllowOrigin(acao(...values), ORIGIN, 'not-include')?.kind ?? null).toBe(fault);
  });

  it('takes no wildcard where credentials are included', () => {
    expect(checkAllowOrigin(acao('*'), ORIGIN, 'include')).toEqual({
      kind: 'acao-wildcard-with-credentials',
      value: '*',
    });
  });

  it('takes `null` for an opaque origin', () => {
    expect(checkAllowOrigin(acao('null'), 'null', 'include')).toBeNull();
  });

  it('counts the lines', () => {
    expect(checkAllowOrigin(acao('*', ORIGIN), ORIGIN, 'not-include')).toEqual({
      kind: 'acao-multiple',
      value: `*, ${ORIGIN}`,
      lines: 2,
    });
  });
});

describe('checkAllowCredentials', () => {
  it.each([
    [['true'], null],
    [['True'], 'True'],
    [['true', 'true'], 'true, true'],
    [['1'], '1'],
  ])('%j', (values, actual) => {
    expect(checkAllowCredentials(acac(...values), 'include')).toEqual(
      actual === null ? null : { kind: 'acac-not-true', value: actual },
    );
  });
  it('misses the header only where credentials are included', () => {
    expect(checkAllowCredentials([], 'include')).toEqual({ kind: 'acac-not-true', value: null });
    expect(checkAllowCredentials([], 'not-include')).toBeNull();
  });
});
