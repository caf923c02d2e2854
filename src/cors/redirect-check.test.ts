import { describe, expect, it } from 'vitest';
import { checkRedirectScheme, checkRedirectUserinfo, isRefusedRedirect, redirectTarget } from './redirect-check';

describe('redirectTarget', () => {
  it.each([
    [302, '/b', 'https://api.example/b'],
    [308, 'https://cdn.example/', 'https://cdn.example/'],
    [302, null, null],
    [302, 'http://[', null],
    [200, '/b', null],
    [304, '/b', null],
  ])('%i with Location %j goes to %j', (status, location, target) => {
    expect(redirectTarget('https://api.example/a', status, location)?.href ?? null).toBe(target);
  });
});

describe('isRefusedRedirect', () => {
  it.each([
    ['data:text/plain,a', true],
    ['about:blank', true],
    ['wss://api.example/', true],
    ['https://api.example/', false],
    ['app:open', false],
  ])('%s: %s', (target, expected) => {
    expect(isRefusedRedirect(new URL(target))).toBe(expected);
  });
});

describe('checkRedirectScheme', () => {
  it('lets http and https pass only', () => {
    expect(checkRedirectScheme(new URL('http://a.example/'))).toBeNull();
    expect(checkRedirectScheme(new URL('app:open'))).toEqual({ kind: 'scheme-not-cors', location: 'app:open' });
  });
});

describe('checkRedirectUserinfo', () => {
  const origin = 'https://app.example';
  it.each([
    ['a user name to another origin', 'https://u@api.example/', false, true],
    ['a password to another origin', 'https://:p@api.example/', false, true],
    ['user-info home, never having left', 'https://u@app.example/', false, false],
    ['user-info home from abroad', 'https://u@app.example/', true, true],
    ['none', 'https://api.example/', true, false],
  ])('%s', (_, target, crossOrigin, fails) => {
    expect(checkRedirectUserinfo(new URL(target), origin, crossOrigin) !== null).toBe(fails);
  });
});
