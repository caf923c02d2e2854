import { describe, expect, it } from 'vitest';
import { APP, ask } from '../testing/model-browser';
import { withheldCookieOf } from './withheld-cookie';

function answered(...cookies: string[]) {
  const answer = { status: 200, headers: cookies.map((value) => ({ name: 'Set-Cookie', value })) };
  return ask(
    { method: 'GET', headerNames: [], credentials: 'not-include', origin: APP },
    { preflight: answer, response: answer },
  );
}

describe('withheldCookieOf', () => {
  it.each([
    [['session=1'], 'SameSite=None'],
    [['session=1; Secure; SameSite=Lax'], 'SameSite=None'],
    [['session=1; samesite=NONE'], 'Secure'],
    [['session=1; SameSite=None; Secure'], null],
    [['a=1; SameSite=None; Secure', 'session=1; Path=/'], 'SameSite=None'],
    [['session=; Max-Age=0'], null],
    [[''], null],
    [[], null],
  ])('%j lacks %s', (cookies, lacks) => {
    expect(withheldCookieOf(answered(...cookies))?.lacks ?? null).toBe(lacks);
  });

  it('names the cookie and its host, never its value', () => {
    expect(withheldCookieOf(answered('session=s3cret'))).toEqual({
      host: 'api.example',
      name: 'session',
      lacks: 'SameSite=None',
    });
  });
});
