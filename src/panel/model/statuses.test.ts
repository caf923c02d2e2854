import { expect, it } from 'vitest';
import { exchange, hop, preflight, response } from '../testing/exchange';
import { statusesOf } from './statuses';

it.each([
  [
    'a simple request',
    exchange({ hops: [hop({ response: response(500) })] }),
    { preflight: null, actual: '500', redirects: [] },
  ],
  [
    'a preflighted one',
    exchange({ hops: [hop({ preflight: preflight(response(204)), response: response(500) })] }),
    { preflight: '204', actual: '500', redirects: [] },
  ],
  [
    'one that its preflight stopped',
    exchange({
      hops: [hop({ preflight: preflight(response(404)), sent: false })],
      outcome: { kind: 'failed', error: 'net::ERR_FAILED' },
    }),
    { preflight: '404', actual: 'not sent', redirects: [] },
  ],
  [
    'a refused connection',
    exchange({ outcome: { kind: 'failed', error: 'net::ERR_CONNECTION_REFUSED' } }),
    { preflight: null, actual: '–', redirects: [] },
  ],
  ['an open one', exchange({ outcome: { kind: 'pending' } }), { preflight: null, actual: '…', redirects: [] }],
  [
    'an open preflight',
    exchange({
      hops: [hop({ preflight: { ...preflight(null), endedAt: null }, sent: false })],
      outcome: { kind: 'pending' },
    }),
    { preflight: '…', actual: '…', redirects: [] },
  ],
  [
    'a redirect',
    exchange({
      hops: [hop({ response: response(302) }), hop({ preflight: preflight(response(204)), response: response(200) })],
    }),
    { preflight: '204', actual: '200', redirects: ['302'] },
  ],
])('shows the statuses of %s', (_, value, statuses) => {
  expect(statusesOf(value)).toEqual(statuses);
});
