import fc from 'fast-check';
import { expect, it } from 'vitest';
import { diagnose } from '../diagnosis/diagnose';
import type { NetworkEvent } from '../exchange/events';
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

it('takes an answer to a report that a page in Firefox says to have, against its headers, before its end', () => {
  const at = 0;
  const about = { requestId: '1', at };
  const place = { tabId: 1, frameId: 0, documentId: null, origin: APP, resourceType: 'xmlhttprequest' };
  const events: NetworkEvent[] = [
    { type: 'request-started', browser: 'firefox', ...about, ...place, url: 'https://api.example/', method: 'GET' },
    { type: 'request-sent', ...about, headers: [{ name: 'Sec-Fetch-Mode', value: 'cors' }] },
    { type: 'response-started', ...about, status: 200, statusText: '', fromCache: false, headers: [] },
  ];
  expect(() => takeThrough(events, REPORT_FORMATS)).not.toThrow();
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
