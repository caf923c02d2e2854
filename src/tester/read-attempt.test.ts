import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AttemptFields, readAttempt } from './read-attempt';

const FIELDS: AttemptFields = {
  url: 'https://api.example/users#top',
  origin: 'https://app.example',
  method: 'put',
  headers: 'Content-Type: application/json\n\nX-Time: 10:30 ',
  body: '{}',
  includesCredentials: false,
};

const read = (patch: Partial<AttemptFields> = {}) => readAttempt({ ...FIELDS, ...patch });

function problems(patch: Partial<AttemptFields>) {
  const attempt = read(patch);
  return 'problems' in attempt ? attempt.problems.map(({ field, why }) => `${field} ${why}`) : [];
}

describe('readAttempt', () => {
  it('reads what goes out', () => {
    expect(read()).toEqual({
      url: 'https://api.example/users',
      origin: 'https://app.example',
      method: 'PUT',
      headers: [
        { name: 'Content-Type', value: 'application/json' },
        { name: 'X-Time', value: '10:30' },
      ],
      body: '{}',
      credentials: 'not-include',
    });
    expect(read({ method: 'GET', includesCredentials: true })).toMatchObject({ body: null, credentials: 'include' });
  });

  it.each([
    ['null', 'null'],
    ['https://app.example:443/path?a', 'https://app.example'],
    ['http://LOCALHOST:3000', 'http://localhost:3000'],
    ['capacitor://localhost', 'capacitor://localhost'],
  ])('takes %s for the origin %s', (origin, expected) => {
    expect(read({ origin })).toMatchObject({ origin: expected });
  });

  it.each([
    [{ url: 'api.example' }, 'url not-web'],
    [{ url: 'ftp://api.example' }, 'url not-web'],
    [{ url: 'https://me:secret@api.example' }, 'url userinfo'],
    [{ origin: '' }, 'origin no-origin'],
    [{ origin: 'app.example' }, 'origin no-origin'],
    [{ origin: 'data:text/html,a' }, 'origin no-origin'],
    [{ method: 'GET IT' }, 'method no-token'],
    [{ method: 'track' }, 'method forbidden'],
    [{ headers: 'X-A' }, 'headers no-header'],
    [{ headers: 'X A: 1' }, 'headers no-header'],
    [{ headers: 'Cookie: a=1' }, 'headers browsers'],
    [{ headers: 'Sec-Fetch-Site: none' }, 'headers browsers'],
    [{ headers: 'X-A: snow ☃' }, 'headers no-value'],
  ])('finds what is wrong in %o', (patch, expected) => {
    expect(problems(patch)).toEqual([expected]);
  });

  it('names a problem of each field at once', () => {
    expect(problems({ url: '', origin: '', method: '', headers: ':' })).toHaveLength(4);
  });

  it('never gives what a rule or fetch would not take, whatever is written', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string());
    fc.assert(
      fc.property(text, text, text, (origin, method, headers) => {
        const attempt = read({ origin, method, headers });
        if ('problems' in attempt) return;
        expect(attempt.origin).toMatch(/^(null|[a-z][a-z\d+.-]*:\/\/[\x21-\x7e]+)$/);
        const { method: sent, headers: pairs } = attempt;
        const request = new Request('https://api.example/', {
          method: sent,
          headers: pairs.map(({ name, value }): [string, string] => [name, value]),
        });
        expect(request.method).toBe(sent);
      }),
    );
  });
});
