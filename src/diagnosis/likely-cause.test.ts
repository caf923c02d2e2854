import { describe, expect, it } from 'vitest';
import type { Header } from '../cors/headers';
import type { Exchange } from '../exchange/exchange';
import { type Answered, APP, type Asked, ask } from '../testing/model-browser';
import { diagnose } from './diagnose';
import { type Judged, likelyCauses } from './likely-cause';

const answered = (status: number, headers: Record<string, string> = {}): Answered => ({
  status,
  headers: Object.entries(headers).map(([name, value]): Header => ({ name, value })),
});
const GET: Asked = { method: 'GET', headerNames: [], credentials: 'not-include', origin: APP };
const PUT: Asked = { ...GET, method: 'PUT', headerNames: ['x-a'] };
const acao = (value: string) => ({ 'access-control-allow-origin': value });
const passing = { ...acao(APP), 'access-control-allow-methods': 'PUT', 'access-control-allow-headers': 'x-a' };
const unasked = answered(500);

const judged = (exchange: Exchange): Judged => ({ exchange, diagnosis: diagnose(exchange) });
const causes = (exchange: Exchange, others: readonly Exchange[] = []) =>
  likelyCauses(judged(exchange), others.map(judged));
const ofPreflight = (status: number, headers = {}, asked = PUT) =>
  causes(ask(asked, { preflight: answered(status, headers), response: unasked }));
const ofAnswer = (status: number, headers = {}) =>
  causes(ask(GET, { preflight: unasked, response: answered(status, headers) }));

function at(url: string, exchange: Exchange): Exchange {
  const [hop] = exchange.hops;
  return { ...exchange, id: url, hops: [{ ...hop, url }] };
}

describe('the likely cause of a preflight that was turned away', () => {
  it.each([
    [401, {}, [{ kind: 'auth-before-cors', status: 401 }]],
    [403, {}, [{ kind: 'options-forbidden' }]],
    [404, {}, [{ kind: 'no-options-route', status: 404, allow: null }]],
    [405, { allow: 'GET, PUT' }, [{ kind: 'no-options-route', status: 405, allow: 'GET, PUT' }]],
    [500, passing, [{ kind: 'options-crash', status: 500, corsIsOn: true }]],
    [502, {}, [{ kind: 'gateway', status: 502 }]],
    [
      301,
      { location: 'https://api.example/users/42/' },
      [{ kind: 'redirect-slash', location: 'https://api.example/users/42/' }],
    ],
    [302, { location: '/login?next=x' }, [{ kind: 'redirect-login', location: 'https://api.example/login?next=x' }]],
    [302, { location: '/elsewhere' }, []],
    [204, { ...passing, ...acao('https://other.example') }, []],
  ])('%i %j', (status, headers, expected) => {
    expect(ofPreflight(status, headers)).toEqual(expected);
  });

  it('names the headers that a monitoring library adds', () => {
    const asked = { ...PUT, headerNames: ['traceparent', 'x-a'] };
    expect(ofPreflight(204, passing, asked)).toEqual([{ kind: 'tracing-header', names: ['traceparent'] }]);
  });
});

describe('the likely cause of an answer that was kept', () => {
  it.each([
    [500, {}, [{ kind: 'error-without-cors', status: 500, corsIsOn: false }]],
    [503, {}, [{ kind: 'gateway', status: 503 }]],
    [401, {}, [{ kind: 'auth-answer', status: 401 }]],
    [404, {}, [{ kind: 'not-found', status: 404 }]],
    [429, {}, [{ kind: 'rate-limit', status: 429 }]],
    [200, {}, []],
    [200, { 'x-cache': 'Hit from cdn' }, [{ kind: 'shared-cache', sign: 'x-cache: Hit from cdn' }]],
    [200, { 'x-cache': 'Hit from cdn', vary: 'Origin' }, []],
    [200, acao(''), [{ kind: 'value', why: 'unset-variable', value: '' }]],
    [200, acao('$ALLOWED'), [{ kind: 'value', why: 'placeholder', value: '$ALLOWED' }]],
    [200, acao(`${APP}/`), [{ kind: 'value', why: 'slash', value: `${APP}/` }]],
    [200, acao('app.example'), [{ kind: 'value', why: 'no-scheme', value: 'app.example' }]],
    [200, acao('http://app.example'), [{ kind: 'value', why: 'scheme', value: 'http://app.example' }]],
    [200, acao('http://localhost:3000'), [{ kind: 'value', why: 'localhost', value: 'http://localhost:3000' }]],
    [200, acao('https://app.example:8443'), [{ kind: 'value', why: 'port', value: 'https://app.example:8443' }]],
    [200, acao('https://www.app.example'), [{ kind: 'value', why: 'www', value: 'https://www.app.example' }]],
    [200, acao('https://other.example'), []],
    [200, { ...acao('https://other.example'), age: '60' }, [{ kind: 'shared-cache', sign: 'Age: 60' }]],
    [200, acao(`${APP}, https://other.example`), [{ kind: 'whole-list' }]],
  ])('%i %j', (status, headers, expected) => {
    expect(ofAnswer(status, headers)).toEqual(expected);
  });

  it('knows from the preflight that CORS is set up', () => {
    const exchange = ask(PUT, { preflight: answered(204, passing), response: answered(500) });
    expect(causes(exchange)).toEqual([{ kind: 'error-without-cors', status: 500, corsIsOn: true }]);
  });
});

describe('what other requests to the server tell', () => {
  const bare = ask(GET, { preflight: unasked, response: answered(200) });
  const good = ask(GET, { preflight: unasked, response: answered(200, acao('*')) });

  it('other routes of this server have CORS headers', () => {
    const others = [at('https://api.example/orders', good), at('https://cdn.example/x', bare)];
    expect(causes(bare, others)).toEqual([{ kind: 'other-routes-have-cors', example: 'GET /orders', count: 1 }]);
  });

  it('no route of it has, where enough were seen', () => {
    const others = [at('https://api.example/a', bare), at('https://api.example/b', bare)];
    expect(causes(bare, others)).toEqual([{ kind: 'no-route-has-cors', count: 2 }]);
    expect(causes(bare, others.slice(1))).toEqual([]);
  });

  it('another server and the same route tell nothing', () => {
    expect(causes(bare, [at('https://cdn.example/x', good), { ...good, id: 'again' }])).toEqual([]);
  });
});

it('a redirect or a frame that made the origin null is no fault of a setting', () => {
  const exchange = ask({ ...GET, origin: 'null' }, { preflight: unasked, response: answered(200, acao(`${APP}:80`)) });
  expect(causes(exchange)).toEqual([]);
});

it('nothing is said of a request that passed', () => {
  expect(causes(ask(GET, { preflight: unasked, response: answered(200, acao(APP)) }))).toEqual([]);
});
