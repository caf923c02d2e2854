import { allowCredentials, allowHeaders, allowMethods, allowOrigin, answer, json, vary } from '../answer';
import { allowed, type GroupOf } from '../scenario';

export const works: GroupOf = ({ app, api, partner }) => ({
  id: 'works',
  title: 'It works',
  about: 'The server answers as it should. Compare the broken ones with these.',
  scenarios: [
    {
      id: 'simple-allowed',
      title: 'A simple request, allowed',
      explains: 'A plain GET needs no preflight, and the answer names this page’s origin.',
      url: `${api}/articles`,
      code: `return fetch('${api}/articles');`,
      actual: json(200, [allowOrigin(app), vary]),
      expected: allowed(200),
    },
    {
      id: 'preflighted-allowed',
      title: 'A preflighted request, allowed',
      explains: 'PUT with JSON needs a preflight, which allows the method and the header.',
      url: `${api}/articles/7`,
      code: `return fetch('${api}/articles/7', {
  method: 'PUT',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ title: 'Hello' }),
});`,
      preflight: answer(204, [allowOrigin(app), allowMethods('GET, PUT'), allowHeaders('content-type'), vary]),
      actual: json(200, [allowOrigin(app), vary]),
      expected: allowed(200),
    },
    {
      id: 'credentialed-allowed',
      title: 'A request with cookies, allowed',
      explains: 'The answer names the exact origin and allows credentials, so the page may read it.',
      url: `${api}/session`,
      code: `return fetch('${api}/session', {
  credentials: 'include',
});`,
      actual: json(200, [allowOrigin(app), allowCredentials(), vary]),
      expected: allowed(200),
    },
    {
      id: 'public-allowed',
      title: 'A public answer for everybody',
      explains: 'Without credentials, the wildcard * lets any page read the answer, even a 404.',
      url: `${partner}/exchange-rates`,
      code: `return fetch('${partner}/exchange-rates');`,
      actual: json(404, [allowOrigin('*')]),
      expected: allowed(404),
    },
    {
      id: 'preflight-cached',
      title: 'A preflight out of the cache',
      explains: 'Access-Control-Max-Age lets the second PUT go out without asking again.',
      url: `${api}/settings`,
      code: `const put = () => fetch('${api}/settings', {
  method: 'PUT',
});
await put();
return put();`,
      preflight: answer(204, [allowOrigin(app), allowMethods('PUT'), ['access-control-max-age', '600'], vary]),
      actual: json(200, [allowOrigin(app), vary]),
      expected: allowed(200),
    },
    {
      id: 'stream-aborted',
      title: 'An allowed stream, aborted midway',
      explains: 'The page read the first part and then stopped listening: not an error of CORS.',
      url: `${api}/ticker`,
      code: `const controller = new AbortController();
const response = await fetch('${api}/ticker', {
  signal: controller.signal,
});
await response.body.getReader().read();
controller.abort();
return response;`,
      actual: {
        kind: 'stream',
        status: 200,
        headers: [['content-type', 'text/plain'], allowOrigin(app), vary],
        chunk: 'first part\n',
      },
      expected: allowed(200),
    },
    {
      id: 'vary-missing',
      title: 'Allowed, but Vary is missing',
      explains: 'A shared cache may hand this answer to another origin, because Vary does not name Origin.',
      url: `${api}/avatar`,
      code: `return fetch('${api}/avatar');`,
      actual: json(200, [allowOrigin(app)]),
      expected: allowed(200),
    },
    {
      id: 'authorization-wildcard',
      title: 'Authorization let through by *',
      explains: 'The standard wants Authorization listed by name; browsers let * cover it for now.',
      url: `${api}/reports`,
      code: `return fetch('${api}/reports', {
  headers: { Authorization: 'Bearer demo' },
});`,
      preflight: answer(204, [allowOrigin(app), allowHeaders('*'), vary]),
      actual: json(200, [allowOrigin(app), vary]),
      expected: allowed(200),
    },
  ],
});
