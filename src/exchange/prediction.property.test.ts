import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Answered, APP, ask } from '../testing/model-browser';
import { predict } from './prediction';

const answered = fc
  .record({
    status: fc.constantFrom(200, 204, 404, 500),
    'access-control-allow-origin': fc.constantFrom(null, APP, '*', 'null', `${APP}/`),
    'access-control-allow-credentials': fc.constantFrom(null, 'true', 'True'),
    'access-control-allow-methods': fc.constantFrom(null, '*', 'PUT', 'a b'),
    'access-control-allow-headers': fc.constantFrom(null, '*', 'X-A', ';'),
  })
  .map(
    ({ status, ...headers }): Answered => ({
      status,
      headers: Object.entries(headers).flatMap(([name, value]) => (value === null ? [] : [{ name, value }])),
    }),
  );

const asked = fc.record({
  method: fc.constantFrom('GET', 'PUT', 'patch'),
  headerNames: fc.subarray(['x-a', 'x-b']),
  credentials: fc.constantFrom('include' as const, 'not-include' as const),
  origin: fc.constant(APP),
});

it('foretells from the answers alone what the browser did', () => {
  fc.assert(
    fc.property(asked, answered, answered, (request, preflight, response) => {
      const exchange = ask(request, { preflight, response });
      const { kind } = predict({ ...exchange, outcome: { kind: 'pending' }, passed: false }, request.credentials);
      expect(kind).toBe(exchange.passed ? 'allowed' : 'blocked');
    }),
    { numRuns: 1000 },
  );
});
