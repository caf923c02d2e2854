import { describe, expect, it } from 'vitest';
import { APP, ask } from '../testing/model-browser';
import type { Exchange, Hop, Response } from './exchange';
import { predict } from './prediction';

const acao = (value: string) => ({ name: 'access-control-allow-origin', value });
const location = (value: string) => ({ name: 'location', value });
const get = { method: 'GET', headerNames: [], credentials: 'not-include', origin: APP } as const;
const put = { ...get, method: 'PUT' } as const;
const bare = { status: 200, headers: [] };
const open = { status: 200, headers: [acao('*')] };

/** Without what the browser did: only the answers are left. */
const unjudged = (exchange: Exchange): Exchange => ({ ...exchange, outcome: { kind: 'pending' }, passed: false });
const answeredWith = (headers: Response['headers'], status = 200) =>
  unjudged(ask(get, { preflight: bare, response: { status, headers } }));

describe('predict', () => {
  it.each([
    ['an open answer', get, bare, open, { kind: 'allowed' }],
    ['a bare answer', get, bare, bare, { kind: 'blocked', check: { id: 'response-origin' } }],
    ['a bare preflight', put, bare, open, { kind: 'blocked', check: { id: 'preflight-origin' } }],
    ['a preflight that lacks the method', put, open, open, { kind: 'blocked', check: { id: 'preflight-method' } }],
  ])('%s', (_, asked, preflight, response, expected) => {
    expect(predict(unjudged(ask(asked, { preflight, response })), 'not-include')).toMatchObject(expected);
  });

  it('holds a wildcard against credentials', () => {
    const exchange = answeredWith([acao('*')]);
    expect(predict(exchange, 'include')).toMatchObject({ kind: 'blocked', check: { fault: { value: '*' } } });
  });

  it.each([
    ['data:text/plain,a', { kind: 'not-cors', because: 'redirect-scheme' }],
    ['app:open', { kind: 'blocked', check: { id: 'redirect-scheme' } }],
    ['https://me@cdn.example/', { kind: 'blocked', check: { id: 'redirect-userinfo' } }],
    ['https://cdn.example/', { kind: 'unanswered' }],
  ])('a redirect to %s', (target, expected) => {
    expect(predict(answeredWith([acao('*'), location(target)], 302), 'not-include')).toMatchObject(expected);
  });

  it('asks for the redirect mode before it looks at the target, and with `error` before CORS', () => {
    const redirect = [location('https://me@cdn.example/')];
    const bareRedirect = answeredWith(redirect, 302);
    const openRedirect = answeredWith([acao('*'), ...redirect], 302);
    const refused = { kind: 'not-cors', because: 'redirect-mode' };
    expect(predict({ ...bareRedirect, redirectMode: 'error' }, 'not-include')).toEqual(refused);
    expect(predict({ ...bareRedirect, redirectMode: 'manual' }, 'not-include')).toMatchObject({ kind: 'blocked' });
    expect(predict({ ...openRedirect, redirectMode: 'manual' }, 'not-include')).toEqual({ kind: 'opaque' });
    expect(predict({ ...openRedirect, redirectMode: 'manual', mode: 'no-cors' }, 'not-include')).toEqual(refused);
  });

  it('goes on to the hop behind a redirect', () => {
    const first = answeredWith([acao('*'), location('https://cdn.example/')], 302);
    const next: Hop = { ...first.hops[0], url: 'https://cdn.example/', origin: 'null' };
    const behind = answeredWith([acao(APP)]).hops[0].response;
    const exchange: Exchange = { ...first, hops: [first.hops[0], { ...next, response: behind }] };
    expect(predict(exchange, 'not-include')).toMatchObject({
      kind: 'blocked',
      check: { hop: 1, fault: { kind: 'acao-mismatch' } },
    });
  });

  it('without CORS it asks for the resource policy only', () => {
    const plain: Exchange = { ...answeredWith([]), mode: 'no-cors' };
    const kept: Exchange = {
      ...answeredWith([{ name: 'Cross-Origin-Resource-Policy', value: 'same-origin' }]),
      mode: 'no-cors',
    };
    expect(predict(plain, 'not-include')).toEqual({ kind: 'opaque' });
    expect(predict(kept, 'not-include')).toEqual({ kind: 'not-cors', because: 'resource-policy' });
  });
});
