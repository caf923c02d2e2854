import { describe, expect, it } from 'vitest';
import { MAX_BODY, translateHarRequest } from './har-request';

const startedDateTime = '2026-11-21T04:01:56.808Z';
const url = 'http://localhost:9000/users/42';
const headers = [{ name: 'x-a', value: '1' }];

function body(text: string, params: { name: string; value: string }[] = []) {
  const request = { method: 'PUT', url, headers, postData: { mimeType: 'text/plain', text, params } };
  return translateHarRequest({ startedDateTime, request })?.body;
}

describe('translateHarRequest', () => {
  it('has method, headers and body', () => {
    const request = { method: 'PUT', url, headers, postData: { text: '{"name":"Zoë"}' } };
    expect(translateHarRequest({ startedDateTime, request })).toEqual({
      url,
      method: 'PUT',
      startedAt: Date.UTC(2026, 10, 21, 4, 1, 56, 808),
      headers,
      body: { kind: 'text', text: '{"name":"Zoë"}' },
    });
  });

  it('leaves out preflights', () => {
    const asked = [{ name: 'Access-Control-Request-Method', value: 'PUT' }];
    expect(translateHarRequest({ startedDateTime, request: { method: 'OPTIONS', url, headers: asked } })).toBeNull();
    expect(translateHarRequest({ startedDateTime, request: { method: 'OPTIONS', url, headers } })).not.toBeNull();
  });

  it('knows what cannot be sent again', () => {
    expect(body('')).toEqual({ kind: 'none' });
    expect(body('x'.repeat(MAX_BODY + 1))).toEqual({ kind: 'unknown', why: 'too-large' });
    expect(body('\u0000ÿþ\u0080')).toEqual({ kind: 'unknown', why: 'binary' });
    expect(body('--b\r\nfile', [{ name: 'f', value: '(binary)' }])).toEqual({ kind: 'unknown', why: 'binary' });
    expect(body('a\r\n\tb')).toMatchObject({ kind: 'text' });
  });
});
