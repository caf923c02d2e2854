import { describe, expect, it } from 'vitest';
import { isForbiddenMethod, isSafelistedMethod, normalizeMethod } from './methods';

describe('methods', () => {
  it.each([
    ['GET', true],
    ['hEaD', true],
    ['post', true],
    ['PUT', false],
    ['OPTIONS', false],
    ['QUERY', false],
    ['', false],
  ])('%s is safelisted: %s', (method, expected) => {
    expect(isSafelistedMethod(method)).toBe(expected);
  });

  it.each([
    ['delete', 'DELETE'],
    ['Put', 'PUT'],
    ['PATCH', 'PATCH'],
    ['patch', 'patch'],
    ['query', 'query'],
  ])('%s goes out as %s', (method, expected) => {
    expect(normalizeMethod(method)).toBe(expected);
  });

  it.each([
    ['TRACE', true],
    ['Track', true],
    ['connect', true],
    ['CONNECTS', false],
    ['PATCH', false],
  ])('%s is forbidden: %s', (method, expected) => {
    expect(isForbiddenMethod(method)).toBe(expected);
  });
});
