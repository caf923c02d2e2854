import { describe, expect, it } from 'vitest';
import { diagnose } from '../../diagnosis/diagnose';
import { readAttempt } from '../../tester/read-attempt';
import { toEntry } from '../model/entry';
import { exchange, hop, preflight } from '../testing/exchange';
import { prefilled } from './prefill';

const stopped = exchange({
  hops: [hop({ sent: false, preflight: { ...preflight(null), requestHeaderNames: ['content-type', 'x-a'] } })],
  outcome: { kind: 'failed', error: 'net::ERR_FAILED' },
});
const entry = toEntry({ exchange: stopped, shared: false }, diagnose);

describe('prefilled', () => {
  it('has what DevTools knows of the request', () => {
    const headers = [
      { name: 'content-type', value: 'text/csv' },
      { name: 'x-a', value: 'b: c' },
      { name: 'User-Agent', value: 'Browser' },
    ];
    const asked = { url: stopped.hops[0].url, method: 'PUT', startedAt: 0, headers };
    expect(prefilled(entry, { ...asked, body: { kind: 'text', text: 'a,b' } })).toEqual({
      fields: {
        url: stopped.hops[0].url,
        origin: stopped.origin,
        method: 'PUT',
        headers: 'content-type: text/csv\nx-a: b: c',
        body: 'a,b',
        includesCredentials: false,
      },
      standIns: false,
    });
  });

  it('asks for the same headers where their values are not known, and says so', () => {
    const { fields, standIns } = prefilled(entry, null);
    expect(fields.headers).toBe('content-type: application/json\nx-a: 1');
    expect(standIns).toBe(true);
  });

  it('can be sent as it is', () => {
    expect(readAttempt(prefilled(entry, null).fields)).toMatchObject({ url: stopped.hops[0].url, method: 'PUT' });
  });
});
