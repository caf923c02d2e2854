import fc from 'fast-check';
import { type Answered, APP } from './model-browser';

/** Values of `Access-Control-Allow-Origin`; null: none. */
export const acao = fc.constantFrom(
  null,
  APP,
  '*',
  'null',
  'https://b.example',
  `${APP}/`,
  `${APP}, *`,
  'app.example',
  '',
);
const acac = fc.constantFrom(null, 'true', 'True', '');
const list = (...items: string[]) =>
  fc.oneof(
    fc.constant(null),
    fc.subarray(items).map((some) => some.join(', ')),
    fc.constantFrom('a b', ';', ',,', '*'),
  );

const answered: fc.Arbitrary<Answered> = fc
  .record({
    status: fc.constantFrom(200, 204, 301, 401, 404, 405, 500),
    'access-control-allow-origin': acao,
    'access-control-allow-credentials': acac,
    'access-control-allow-methods': list('GET', 'PUT', 'put', 'DELETE'),
    'access-control-allow-headers': list('X-A', 'x-b', 'content-type', 'Authorization'),
    vary: fc.constantFrom(null, 'Accept', 'origin', '*'),
    location: fc.constantFrom(null, '/elsewhere'),
  })
  .map(({ status, ...headers }) => ({
    // A redirect that passes has an answer behind it, which a model of one hop has not.
    status,
    headers: Object.entries(headers).flatMap(([name, value]) => (value === null ? [] : [{ name, value }])),
  }));

/** What a page may ask for. */
export const asked = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT', 'patch', 'DELETE'),
  headerNames: fc.subarray(['x-a', 'x-b', 'content-type', 'authorization']),
  credentials: fc.constantFrom('include' as const, 'not-include' as const),
  origin: fc.constant(APP),
});

const response = answered.map(({ status, headers }) => ({
  status,
  headers: headers.filter(({ name }) => name !== 'location'),
}));
/** How servers answer: right, or wrong in one of many ways. */
export const answers = fc.record({ preflight: answered, response });
