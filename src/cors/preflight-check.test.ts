import { describe, expect, it } from 'vitest';
import {
  checkHeaderNames,
  checkHeaderNamesReadable,
  checkMethod,
  checkMethodsReadable,
  checkNotRedirected,
  checkOkStatus,
} from './preflight-check';

const acam = (value: string) => [{ name: 'Access-Control-Allow-Methods', value }];
const acah = (value: string) => [{ name: 'Access-Control-Allow-Headers', value }];

describe('checkNotRedirected', () => {
  it('fails on a redirect', () => {
    expect(checkNotRedirected(301, [{ name: 'Location', value: '/x' }])).toEqual({
      kind: 'preflight-redirect',
      location: '/x',
    });
  });
  it('leaves a 301 without a Location to the status check', () => {
    expect(checkNotRedirected(301, [])).toBeNull();
    expect(checkOkStatus(301)).toEqual({ kind: 'preflight-status', status: 301 });
  });
});

describe('checkOkStatus', () => {
  it.each([
    [199, false],
    [200, true],
    [204, true],
    [299, true],
    [300, false],
    [404, false],
    [500, false],
  ])('%i is ok: %s', (status, ok) => {
    expect(checkOkStatus(status) === null).toBe(ok);
  });
});

describe('checkMethod', () => {
  it.each([
    ['PUT', 'GET, PUT', 'not-include', true],
    ['PUT', 'put', 'not-include', false],
    ['patch', 'PATCH', 'not-include', false],
    ['PUT', '*', 'not-include', true],
    ['PUT', '*', 'include', false],
    ['*', '*', 'include', true],
    ['POST', 'GET', 'include', true],
    ['DELETE', '', 'not-include', false],
  ] as const)('%s against %j, credentials %s', (method, value, credentials, allowed) => {
    expect(checkMethod(acam(value), method, credentials) === null).toBe(allowed);
  });
  it('keeps what was there', () => {
    expect(checkMethod([], 'PUT', 'include')).toEqual({ kind: 'method-not-allowed', method: 'PUT', value: null });
  });
});

describe('checkHeaderNames', () => {
  it.each([
    ['x-a', 'X-A, x-b', 'include', true],
    ['x-a', 'x-b', 'not-include', false],
    ['x-a', '*', 'not-include', true],
    ['x-a', '*', 'include', false],
    ['authorization', '*', 'not-include', true],
  ] as const)('%s against %j, credentials %s', (name, value, credentials, allowed) => {
    const [checked] = checkHeaderNames(acah(value), [name], credentials);
    expect(checked?.name).toBe(name);
    expect(checked?.fault === null).toBe(allowed);
  });
});

describe('the lists are tokens', () => {
  it('names what is none', () => {
    expect(checkMethodsReadable(acam('GET PUT'))).toEqual({
      kind: 'acam-unparsable',
      value: 'GET PUT',
      malformed: ['GET PUT'],
    });
    expect(checkHeaderNamesReadable(acah('x-a, x b'))).toEqual({
      kind: 'acah-unparsable',
      value: 'x-a, x b',
      malformed: ['x b'],
    });
  });
  it('takes a missing and an empty header as an empty list', () => {
    expect(checkMethodsReadable([])).toBeNull();
    expect(checkHeaderNamesReadable(acah(''))).toBeNull();
  });
});
