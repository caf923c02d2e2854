import { expect, it } from 'vitest';
import { entry, finding, hop, preflight, response } from '../testing/exchange';
import { parseQuery } from './query';
import { matcherOf } from './query-match';

const put = entry(
  {
    hops: [
      hop({
        url: 'https://api.example.com:8443/Users/42',
        preflight: preflight(response(204)),
        response: response(500),
      }),
    ],
  },
  {
    verdict: 'blocked',
    findings: [finding({ code: 'acao-missing' }), finding({ code: 'vary-origin-missing', severity: 'warning' })],
  },
);
const redirected = entry(
  { hops: [hop({ method: 'GET', response: response(302) }), hop({ method: 'GET', url: 'https://cdn.example.net/x' })] },
  { verdict: 'allowed' },
);

it.each([
  ['users', true],
  ['USERS', true],
  ['cdn', false],
  ['"no access-control-allow-origin"', true],
  ['/users.\\d+$/', false],
  ['/users.\\d+ /', true],
  ['method:put', true],
  ['method:pu', false],
  ['method:options', true],
  ['status:204', true],
  ['status:5xx', true],
  ['status:404', false],
  ['domain:api.example.com', true],
  ['domain:api.example.com:8443', true],
  ['domain:example.com', true],
  ['domain:ample.com', false],
  ['domain:*.example.com', true],
  ['domain:a*.example.*', true],
  ['domain:a*x*x', false],
  ['code:acao-missing', true],
  ['code:acao', true],
  ['code:acao-*', true],
  ['code:missing', false],
  ['is:blocked', true],
  ['is:allowed', false],
  ['is:preflight', true],
  ['is:warning', true],
  ['is:not-cors', false],
  ['-is:blocked', false],
  ['is:blocked -users', false],
  ['', true],
])('%s', (text, expected) => {
  expect(matcherOf(parseQuery(text))(put)).toBe(expected);
});

it('looks at every hop', () => {
  for (const text of ['domain:cdn.example.net', 'domain:api.example.com', 'status:302', 'users', 'cdn']) {
    expect(matcherOf(parseQuery(text))(redirected), text).toBe(true);
  }
});
