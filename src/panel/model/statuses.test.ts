import { expect, it } from 'vitest';
import { exchange, hop, preflight, response } from '../testing/exchange';
import { statusesOf, statusLine } from './statuses';

it.each([
  ['a simple request', exchange({ hops: [hop({ response: response(500) })] }), '500'],
  [
    'a preflighted one',
    exchange({ hops: [hop({ preflight: preflight(response(204)), response: response(500) })] }),
    '204 → 500',
  ],
  [
    'one that its preflight stopped',
    exchange({
      hops: [hop({ preflight: preflight(response(404)), sent: false })],
      outcome: { kind: 'failed', error: 'net::ERR_FAILED' },
    }),
    '404 → not sent',
  ],
  ['a refused connection', exchange({ outcome: { kind: 'failed', error: 'net::ERR_CONNECTION_REFUSED' } }), '–'],
  ['an open one', exchange({ outcome: { kind: 'pending' } }), '…'],
  [
    'an open preflight',
    exchange({
      hops: [hop({ preflight: { ...preflight(null), endedAt: null }, sent: false })],
      outcome: { kind: 'pending' },
    }),
    '… → …',
  ],
  [
    'a redirect',
    exchange({
      hops: [hop({ response: response(302) }), hop({ preflight: preflight(response(204)), response: response(200) })],
    }),
    '302 ↪ 204 → 200',
  ],
])('shows the statuses of %s', (_, value, line) => {
  expect(statusLine(statusesOf(value))).toBe(line);
});
