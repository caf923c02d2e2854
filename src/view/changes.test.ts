import { expect, it } from 'vitest';
import { exchange, hop, preflight, response } from '../panel/testing/exchange';
import { groupChanges } from './changes';

const origin = 'https://app.example.com';
const acao = { action: 'set-header', name: 'access-control-allow-origin', value: origin } as const;

it('groups the changes by answer, each beside what stands there', () => {
  const hops = [hop({ preflight: preflight(response(404, { Vary: 'Accept' })), sent: false })] as const;
  const changes = [
    { hop: 0, on: 'preflight', action: 'set-status', name: null, value: '204' },
    { hop: 0, on: 'preflight', action: 'set-header', name: 'vary', value: 'Accept, Origin' },
    { hop: 0, on: 'response', ...acao },
  ] as const;
  expect(groupChanges(exchange({ hops }), { changes, assumes: [] })).toEqual([
    {
      title: 'On the answer to OPTIONS (the preflight)',
      unseen: false,
      lines: [
        { name: 'status', actual: '404', needed: '204', copy: null },
        { name: 'vary', actual: 'Accept', needed: 'Accept, Origin', copy: 'Vary: Accept, Origin' },
      ],
    },
    {
      title: 'On the answer to PUT, error answers included',
      unseen: true,
      lines: [{ name: acao.name, actual: null, needed: origin, copy: `Access-Control-Allow-Origin: ${origin}` }],
    },
  ]);
});

it('names the hop where there are several', () => {
  const hops = [hop({ response: response(302) }), hop({ url: 'https://b.example/', response: response(200) })] as const;
  const changes = [{ hop: 1, on: 'response', ...acao }] as const;
  const [group] = groupChanges(exchange({ hops }), { changes, assumes: [] });
  expect(group?.title).toBe('On the answer to PUT https://b.example/ (hop 2 of 2)');
});

it('has nothing to copy for a line that has to go', () => {
  const hops = [hop({ response: response(200, { 'Access-Control-Allow-Origin': '*' }) })] as const;
  const changes = [{ hop: 0, on: 'response', action: 'remove-header', name: acao.name, value: null }] as const;
  const [group] = groupChanges(exchange({ hops }), { changes, assumes: [] });
  expect(group?.lines).toEqual([{ name: acao.name, actual: '*', needed: null, copy: null }]);
});
