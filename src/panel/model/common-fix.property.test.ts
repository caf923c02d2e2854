import fc from 'fast-check';
import { expect, it } from 'vitest';
import { diagnose } from '../../diagnosis/diagnose';
import { answers, asked } from '../../testing/arbitrary-answers';
import { applyChanges, ask } from '../../testing/model-browser';
import { commonFix } from './common-fix';
import { toEntry } from './entry';
import { groupByFault } from './fault-groups';

it('lets every request of a group through', () => {
  const requests = fc.array(fc.record({ request: asked, server: answers }), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(requests, (all) => {
      const made = all.map(({ request, server }) => {
        const exchange = ask(request, server);
        return { request, server, entry: toEntry({ exchange, shared: false }, diagnose) };
      });
      for (const group of groupByFault(
        made.map(({ entry }) => entry),
        () => true,
      ).values()) {
        const fix = commonFix(group.entries);
        for (const { request, server } of made.filter(({ entry }) => group.entries.includes(entry))) {
          const mended = applyChanges(
            server,
            (fix?.changes ?? []).map((change) => ({ ...change, hop: 0 })),
          );
          expect(diagnose(ask(request, mended)).verdict).toBe('allowed');
        }
      }
    }),
    { numRuns: 150 },
  );
});
