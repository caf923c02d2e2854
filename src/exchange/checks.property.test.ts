import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answers, asked } from '../testing/arbitrary-answers';
import { ask } from '../testing/model-browser';
import { checksByMode, checksOf } from './checks';

it('makes the same checks for both modes at once as for each alone', () => {
  fc.assert(
    fc.property(asked, answers, (request, server) => {
      const exchange = ask(request, server);
      expect(checksByMode(exchange)).toEqual({
        include: checksOf(exchange, 'include'),
        'not-include': checksOf(exchange, 'not-include'),
      });
    }),
    { numRuns: 500 },
  );
});
