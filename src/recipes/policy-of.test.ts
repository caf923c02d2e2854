import { describe, expect, it } from 'vitest';
import type { Header } from '../cors/headers';
import type { Change } from '../diagnosis/diagnosis';
import { type DiagnosedRequest, policyOf } from './policy-of';

const PAGE = 'https://app.example';
const API = 'https://api.example/items?page=1';

const headers = (lines: Record<string, string>): Header[] =>
  Object.entries(lines).map(([name, value]) => ({ name, value }));

const ORIGIN: Change = {
  hop: 0,
  on: 'response',
  action: 'set-header',
  name: 'access-control-allow-origin',
  value: PAGE,
};
const CREDENTIALS: Change = { ...ORIGIN, name: 'access-control-allow-credentials', value: 'true' };

interface Given {
  readonly method?: string;
  readonly url?: string;
  readonly origin?: string;
  readonly asked?: readonly string[];
  readonly preflight?: Record<string, string>;
  readonly response?: Record<string, string>;
  readonly mode?: 'include' | 'not-include' | 'unknown';
  readonly changes?: readonly Change[] | null;
}

function request(given: Given): DiagnosedRequest {
  const { method = 'GET', url = API, origin = PAGE, asked, preflight = {}, response, mode, changes = [ORIGIN] } = given;
  return {
    hops: [
      {
        url,
        method,
        origin,
        preflight:
          asked === undefined ? null : { requestHeaderNames: asked, response: { headers: headers(preflight) } },
        response: response === undefined ? null : { headers: headers(response) },
      },
    ],
    credentials: { mode: mode ?? 'not-include' },
    fix: changes === null ? null : { changes, assumes: [] },
  };
}

const policy = (...given: readonly Given[]) => policyOf(given.map(request))?.policy;

describe('policyOf', () => {
  it('allows the page alone, and what it asked for', () => {
    expect(policy({ method: 'PUT', asked: ['content-type', 'x-api-key'], mode: 'include' })).toEqual({
      api: { origin: 'https://api.example' },
      origins: [PAGE],
      methods: ['GET', 'HEAD', 'POST', 'PUT'],
      requestHeaders: ['content-type', 'x-api-key'],
      exposedHeaders: [],
      credentials: true,
      maxAgeSeconds: 600,
    });
  });

  it('keeps what the server allows already', () => {
    const preflight = { 'access-control-allow-methods': 'PATCH', 'access-control-allow-headers': 'X-Old' };
    const response = { 'access-control-expose-headers': 'ETag' };
    expect(policy({ method: 'PUT', asked: ['x-new'], preflight, response })).toMatchObject({
      methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH'],
      requestHeaders: ['x-new', 'x-old'],
      exposedHeaders: ['etag'],
    });
  });

  it('takes the requests to one API together, those that pass included', () => {
    expect(
      policy(
        { method: 'PUT', asked: ['x-a'] },
        { method: 'DELETE', asked: ['x-b'], changes: null, mode: 'include' },
        { method: 'PATCH', url: 'https://other.example/', asked: ['x-c'] },
      ),
    ).toMatchObject({
      methods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'],
      requestHeaders: ['x-a', 'x-b'],
      credentials: true,
    });
  });

  it('names other origins, which the API allows or which ask too', () => {
    const derived = policyOf([
      request({ response: { 'access-control-allow-origin': 'https://www.example' } }),
      request({ origin: 'http://localhost:3000' }),
    ]);
    expect(derived?.policy.origins).toEqual([PAGE]);
    expect(derived?.otherOrigins).toEqual(['http://localhost:3000', 'https://www.example']);
  });

  it('allows credentials where the mode is unknown and the fix does', () => {
    expect(policy({ mode: 'unknown', changes: [ORIGIN, CREDENTIALS] })).toMatchObject({ credentials: true });
    expect(policy({ mode: 'not-include' })).toMatchObject({ credentials: false });
  });

  it('allows everyone, and no credentials, where the page has an opaque origin', () => {
    expect(policy({ origin: 'null' })).toMatchObject({ origins: '*', credentials: false });
  });

  it('writes out names in place of a wildcard, and says so', () => {
    const derived = policyOf([request({ asked: ['x-a'], preflight: { 'access-control-allow-headers': '*' } })]);
    expect(derived?.policy.requestHeaders).toEqual(['x-a']);
    expect(derived?.wildcards).toEqual(['access-control-allow-headers']);
  });

  it('takes over no origin that no browser sends', () => {
    for (const value of ['*', 'null', 'https://www.example/', 'https://a.example, https://b.example', "';drop"]) {
      expect(policyOf([request({ response: { 'access-control-allow-origin': value } })])?.otherOrigins).toEqual([]);
    }
  });

  it('is null where there is nothing to mend', () => {
    expect(policyOf([])).toBeNull();
    expect(policy({ changes: null })).toBeUndefined();
  });
});
