import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../diagnosis/diagnose';
import { anyText } from '../testing/any-text';
import { APP, ask } from '../testing/model-browser';
import { readRecording, recordingNames, replay } from '../testing/recordings';
import { redactExchange } from './redact';
import { redactText, redactUrl } from './redact-url';

describe('redactUrl', () => {
  it.each([
    ['https://api.example/a?page=2', 'https://api.example/a?page=2'],
    ['https://user:pass@api.example/', 'https://redacted@api.example/'],
    ['https://user@api.example/?q=a@b', 'https://redacted@api.example/?q=a@b'],
    ['/a?token=abc&page=2', '/a?token=redacted&page=2'],
    ['/a?access_token=abc;x=1', '/a?access_token=redacted;x=1'],
    ['/a?apiKey=abc', '/a?apiKey=redacted'],
    ['/a?X-Amz-Signature=abc', '/a?X-Amz-Signature=redacted'],
    ['/a?to%6ben=abc', '/a?to%6ben=redacted'],
    ['/a#id_token=abc', '/a#id_token=redacted'],
    ['/a?%=1', '/a?%=1'],
    ['/reset/a1b2c3d4', '/reset/redacted'],
    ['/a;jsessionid=abc/b', '/a;jsessionid=redacted/b'],
    ['/files/Zk3Jq81mXc0aPz7TqLw29B', '/files/redacted'],
    ['/t/0123456789abcdef0123456789abcdef/x', '/t/redacted/x'],
    ['/a?next=%2Fb%3Ftoken%3Dabc', '/a?next=%2Fb%3Ftoken%3Dredacted'],
    ['/a?u=https%3A%2F%2Fu%3Ap%40b.example%2F', '/a?u=https%3A%2F%2Fredacted%40b.example%2F'],
    ['/a#/b?token=abc', '/a#/b?token=redacted'],
    ['/a?q=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln', '/a?q=redacted'],
    // What looks like none: ids of things, names of files, words.
    ['/users/123e4567-e89b-12d3-a456-426614174000', '/users/123e4567-e89b-12d3-a456-426614174000'],
    ['/assets/index-DkJ3fh2s9dK2mB7aQ1.js', '/assets/index-DkJ3fh2s9dK2mB7aQ1.js'],
    ['/blog/what-Changed-in-2024-and-why-it-matters', '/blog/what-Changed-in-2024-and-why-it-matters'],
    ['/confirm/settings', '/confirm/settings'],
    ['//user:pass@api.example/', '//redacted@api.example/'],
    // A host is public, whatever it begins with.
    ['https://key-systems-shop.example/a', 'https://key-systems-shop.example/a'],
    ['https://user:pass@sk-0123456789.example:8443', 'https://redacted@sk-0123456789.example:8443'],
    ['//www.sk-0123456789.example?q=1', '//www.sk-0123456789.example?q=1'],
    ['https://api.example/a//sk-0123456789abc', 'https://api.example/a//redacted'],
    ['https://api.example//sk-0123456789abc', 'https://api.example//redacted'],
    ['https://sk-0123456789abcDEF/', 'https://redacted/'],
  ])('%s', (url, redacted) => {
    expect(redactUrl(url)).toBe(redacted);
  });

  it('never throws, and changes nothing where there is nothing to hide', () => {
    fc.assert(fc.property(anyText(100), (text) => void redactUrl(text)));
    const prefix = fc.constantFrom('', 'sk-', 'a.key-', 'glpat-', 'npm-');
    const path = fc.array(fc.stringMatching(/^[a-z]{1,9}$/));
    fc.assert(
      fc.property(prefix, fc.webAuthority(), path, (start, authority, segments) => {
        const url = `https://${start}${authority}/${segments.join('/')}`;
        expect(redactUrl(url)).toBe(url);
        expect(redactText(`see "${url}" now`)).toBe(`see "${url}" now`);
      }),
    );
  });
});

describe('redactText', () => {
  it.each([
    'a',
    'eyJ',
    'a-',
    'a.',
    'x=',
    'sk-',
    '"',
    ' ',
    'https://',
    '-----BEGIN PRIVATE KEY-----',
    'Bearer ',
    'eyJ-',
    'a_',
    '%',
  ])('comes to an end for 1 MB of %j', (part) => {
    // An expression that goes back over its text would be at it for minutes, and the runner's patience ends before.
    const text = part.repeat(1_048_576 / part.length);
    expect(redactText(text)).not.toBe('');
    expect(redactUrl(`https://api.example/${text}?${text}`)).toMatch(/^https:\/\/api\.example\//);
  });

  it.each([
    ['password=hunter2 done', 'password=redacted done'],
    ['{"client_secret":"hunter2"}', '{"client_secret":"redacted"}'],
    ['see https://amy:pw@db.example/ now', 'see https://redacted@db.example/ now'],
    ['max-age=600, public', 'max-age=600, public'],
    ['<https://key-systems-shop.example>; rel="next"', '<https://key-systems-shop.example>; rel="next"'],
    ['https://a.example/ sk-0123456789abc', 'https://a.example/ redacted'],
  ])('%s', (text, redacted) => {
    expect(redactText(text)).toBe(redacted);
  });
});

describe('redactExchange', () => {
  const secrets = ['cookie', 'set-cookie', 'authorization', 'proxy-authorization', 'x-api-key', 'x-csrf-token'];
  const headers = [
    ...secrets.map((name) => ({ name, value: 's3cret' })),
    { name: 'Location', value: 'https://u:s3cret@a.example/?token=s3cret' },
    { name: 'access-control-allow-headers', value: 'authorization, x-api-key' },
  ];
  const exchange = ask(
    { method: 'GET', headerNames: [], credentials: 'not-include', origin: APP },
    { preflight: { status: 200, headers }, response: { status: 200, headers } },
  );

  it('leaves no secret, and all names and CORS headers', () => {
    const text = JSON.stringify(redactExchange(exchange));
    expect(text).not.toContain('s3cret');
    for (const { name } of headers) expect(text).toContain(name);
    expect(text).toContain('authorization, x-api-key');
  });

  it.each(recordingNames())('does not change the diagnosis of %s', (name) => {
    for (const recorded of replay(readRecording(name).events)) {
      const shape = (diagnosis: ReturnType<typeof diagnose>) => [
        diagnosis.verdict,
        diagnosis.credentials,
        diagnosis.findings.map(({ code, severity }) => [code, severity]),
      ];
      expect(shape(diagnose(redactExchange(recorded)))).toEqual(shape(diagnose(recorded)));
    }
  });
});
