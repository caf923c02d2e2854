import { allowCredentials, allowHeaders, allowMethods, allowOrigin, answer, json, vary } from '../answer';
import { blocked, type GroupOf } from '../scenario';

export const credentials: GroupOf = ({ app, api }) => ({
  id: 'credentials',
  title: 'Cookies change the rules',
  about: 'With credentials included, a wildcard no longer counts and the server has to allow them by name.',
  scenarios: [
    {
      id: 'acao-wildcard-credentials',
      title: '* with cookies',
      explains: 'The wildcard is not enough for a request that carries cookies.',
      url: `${api}/cart`,
      code: `return fetch('${api}/cart', {
  credentials: 'include',
});`,
      actual: json(200, [allowOrigin('*'), allowCredentials()]),
      expected: blocked('acao-wildcard-with-credentials', 'WildcardOriginNotAllowed', 200),
    },
    {
      id: 'acac-missing',
      title: 'Credentials not allowed',
      explains: 'The origin is right, but Access-Control-Allow-Credentials is missing.',
      url: `${api}/wishlist`,
      code: `return fetch('${api}/wishlist', {
  credentials: 'include',
});`,
      actual: json(200, [allowOrigin(app), vary]),
      expected: blocked('acac-not-true', 'InvalidAllowCredentials', 200),
    },
    {
      id: 'acac-case',
      title: 'True instead of true',
      explains: 'The value has to be exactly true, in lower case.',
      url: `${api}/coupons`,
      code: `return fetch('${api}/coupons', {
  credentials: 'include',
});`,
      actual: json(200, [allowOrigin(app), allowCredentials('True'), vary]),
      expected: blocked('acac-not-true', 'InvalidAllowCredentials', 200),
    },
    {
      id: 'preflight-wildcard-credentials',
      title: '* on the preflight, with cookies',
      explains: 'A preflight never carries cookies, and still has to answer as if it did.',
      url: `${api}/cart/items`,
      code: `return fetch('${api}/cart/items', {
  method: 'PUT',
  credentials: 'include',
});`,
      preflight: answer(204, [allowOrigin('*'), allowMethods('PUT'), allowCredentials()]),
      expected: blocked('acao-wildcard-with-credentials', 'PreflightWildcardOriginNotAllowed', 204),
    },
    {
      id: 'preflight-acac-missing',
      title: 'Credentials not allowed on the preflight',
      explains: 'The actual answer would allow credentials, but the preflight has to say so first.',
      url: `${api}/profile`,
      code: `return fetch('${api}/profile', {
  method: 'PUT',
  credentials: 'include',
});`,
      preflight: answer(204, [allowOrigin(app), allowMethods('PUT'), vary]),
      actual: json(200, [allowOrigin(app), allowCredentials(), vary]),
      expected: blocked('acac-not-true', 'PreflightInvalidAllowCredentials', 204),
    },
    {
      id: 'acam-wildcard-credentials',
      title: '* for methods, with cookies',
      explains: 'With credentials, * is a method of that name and allows no other.',
      url: `${api}/cart/42`,
      code: `return fetch('${api}/cart/42', {
  method: 'DELETE',
  credentials: 'include',
});`,
      preflight: answer(204, [allowOrigin(app), allowCredentials(), allowMethods('*'), vary]),
      expected: blocked('method-not-allowed', 'MethodDisallowedByPreflightResponse', 204),
    },
    {
      id: 'acah-wildcard-credentials',
      title: '* for headers, with cookies',
      explains: 'With credentials, * is a header of that name and allows no other.',
      url: `${api}/notifications`,
      code: `return fetch('${api}/notifications', {
  headers: { 'X-Tenant': 'acme' },
  credentials: 'include',
});`,
      preflight: answer(204, [allowOrigin(app), allowCredentials(), allowHeaders('*'), vary]),
      expected: blocked('header-not-allowed', 'HeaderDisallowedByPreflightResponse', 204),
    },
  ],
});
