import fc from 'fast-check';
import { expect, it } from 'vitest';
import { diagnose } from '../diagnosis/diagnose';
import { REPORT_FORMATS } from '../report/report-format';
import { hostileEvents } from './arbitrary-events';
import { APP, ask } from './model-browser';
import { takeThrough } from './whole-path';

it('takes events that no browser sends all the way to a report', () => {
  fc.assert(
    fc.property(hostileEvents(14), (events) => takeThrough(events, ['json'])),
    { numRuns: 1000 },
  );
});

it('takes them to a report of any format', () => {
  fc.assert(
    fc.property(hostileEvents(14), (events) => takeThrough(events, REPORT_FORMATS)),
    { numRuns: 100 },
  );
});

it('names a host that cannot be parsed as it stands', () => {
  const answer = { status: 200, headers: [] };
  const { hops, ...rest } = ask(
    { method: 'GET', headerNames: [], credentials: 'include', origin: APP },
    { preflight: answer, response: answer },
  );
  const error = 'net::ERR_CONNECTION_REFUSED';
  const { summary } = diagnose({ ...rest, hops: [{ ...hops[0], url: '' }], outcome: { kind: 'failed', error } });
  expect(summary).toContain('Nothing accepts connections at');
});
