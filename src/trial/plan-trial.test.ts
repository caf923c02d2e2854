import { describe, expect, it } from 'vitest';
import type { Change } from '../diagnosis/diagnosis';
import { exchange, hop, preflight, response } from '../panel/testing/exchange';
import { planTrial } from './plan-trial';

const allowOrigin: Change = {
  hop: 0,
  on: 'response',
  action: 'set-header',
  name: 'access-control-allow-origin',
  value: 'https://app.example.com',
};

describe('planTrial', () => {
  it('edits each answer by the changes that are made to it', () => {
    const changes: Change[] = [
      { ...allowOrigin, on: 'preflight' },
      { hop: 0, on: 'preflight', action: 'remove-header', name: 'access-control-allow-methods', value: null },
      allowOrigin,
    ];
    const url = 'https://api.example.com/users/42#part';
    const blocked = exchange({ hops: [hop({ url, preflight: preflight(response(204)) })] });
    const set = [{ name: 'access-control-allow-origin', value: 'https://app.example.com' }];
    const bare = 'https://api.example.com/users/42';
    expect(planTrial(blocked, { changes, assumes: [] })).toEqual({
      kind: 'can',
      plan: {
        exchangeId: '1',
        method: 'PUT',
        url,
        edits: [
          { url: bare, method: 'OPTIONS', set, remove: ['access-control-allow-methods'] },
          { url: bare, method: 'PUT', set, remove: [] },
        ],
      },
    });
  });

  it('edits the answer of the hop that was blocked', () => {
    const hops = [
      hop({ url: 'https://a.example.com/' }),
      hop({ url: 'https://b.example.com/', method: 'GET' }),
    ] as const;
    const choice = planTrial(exchange({ hops }), { changes: [{ ...allowOrigin, hop: 1 }], assumes: [] });
    expect(choice).toMatchObject({ plan: { edits: [{ url: 'https://b.example.com/', method: 'GET' }] } });
  });

  it('says beforehand what a rule cannot do', () => {
    const status: Change = { hop: 0, on: 'preflight', action: 'set-status', name: null, value: '204' };
    const refused = exchange({ hops: [hop({ preflight: preflight(response(404)) })] });
    expect(planTrial(refused, { changes: [status, allowOrigin], assumes: [] })).toEqual({
      kind: 'cannot',
      why: { kind: 'status', from: 404, to: '204' },
    });
    const fix = { changes: [allowOrigin], assumes: [] };
    expect(planTrial(exchange({ tabId: -1 }), fix)).toEqual({ kind: 'cannot', why: { kind: 'no-tab' } });
    const hops = [hop({ url: `https://api.example.com/${'a'.repeat(20_000)}` })] as const;
    expect(planTrial(exchange({ hops }), fix)).toEqual({ kind: 'cannot', why: { kind: 'url' } });
  });
});
