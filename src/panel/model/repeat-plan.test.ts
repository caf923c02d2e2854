import { describe, expect, it } from 'vitest';
import type { AskedRequest } from '../../capture/har-request';
import { diagnose } from '../../diagnosis/diagnose';
import type { Exchange } from '../../exchange/exchange';
import { exchange, hop, preflight } from '../testing/exchange';
import { planRepeat } from './repeat-plan';

const stopped = exchange({
  hops: [hop({ sent: false, preflight: { ...preflight(null), requestHeaderNames: ['content-type', 'x-a'] } })],
  outcome: { kind: 'failed', error: 'net::ERR_FAILED' },
});
const asked: AskedRequest = {
  url: stopped.hops[0].url,
  method: 'PUT',
  startedAt: 0,
  headers: [
    { name: 'content-type', value: 'application/json' },
    { name: 'x-a', value: '1' },
    { name: 'User-Agent', value: 'Browser' },
  ],
  body: { kind: 'text', text: '{}' },
};

function plan(of: Exchange, by: AskedRequest | null = asked) {
  const made = planRepeat(of, diagnose(of), by);
  return made.kind === 'can' ? { ...made.repeat, notes: made.notes, writes: made.writes } : made.why;
}

describe('planRepeat', () => {
  it('has the headers and the body of a request that was never sent', () => {
    expect(plan(stopped)).toMatchObject({
      method: 'PUT',
      headers: [
        { name: 'content-type', value: 'application/json' },
        { name: 'x-a', value: '1' },
      ],
      body: '{}',
      writes: true,
      redirect: 'follow',
    });
  });

  it('says what DevTools does not know', () => {
    expect(plan(stopped, null)).toMatchObject({ headers: [], body: null });
    expect(plan(stopped, null)).toHaveProperty('notes', expect.arrayContaining(['headers-unknown', 'body-unknown']));
    const binary = { ...asked, body: { kind: 'unknown', why: 'binary' } as const };
    expect(plan(stopped, binary)).toHaveProperty('notes', expect.arrayContaining(['body-binary']));
    const streamed = { ...asked, body: { kind: 'none' } as const };
    expect(plan(stopped, streamed)).toHaveProperty('notes', expect.arrayContaining(['body-unknown']));
  });

  it('asks without confirmation where nothing is written, and never sends a body with GET', () => {
    const get = exchange({ hops: [hop({ method: 'GET' })], resourceType: 'font' });
    expect(plan(get, { ...asked, method: 'GET' })).toMatchObject({ body: null, writes: false });
    expect(plan(get, null)).toHaveProperty('notes', expect.arrayContaining(['as-fetch']));
  });

  it('does not ask again what is open, or what no answer can be read of', () => {
    expect(plan({ ...stopped, outcome: { kind: 'pending' } })).toBe('pending');
    expect(plan({ ...stopped, mode: 'no-cors' })).toBe('no-cors');
  });
});
