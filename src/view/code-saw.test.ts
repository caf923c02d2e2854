import { expect, it } from 'vitest';
import { exchange, hop, response } from '../panel/testing/exchange';
import { codeSaw } from './code-saw';

const failed = { kind: 'failed', error: 'net::ERR_FAILED' } as const;
const answered = [hop({ response: { ...response(404), statusText: 'Not Found' } })] as const;

it.each([
  ['a blocked fetch', 'blocked', exchange({ outcome: failed }), 'TypeError: Failed to fetch'],
  [
    'a blocked fetch in Firefox',
    'blocked',
    exchange({ outcome: failed, browser: 'firefox' }),
    'TypeError: NetworkError when attempting to fetch resource.',
  ],
  ['a refused connection', 'not-cors', exchange({ outcome: failed }), 'TypeError: Failed to fetch'],
  ['a blocked script', 'blocked', exchange({ outcome: failed, resourceType: 'script' }), 'An error event'],
  ['a blocked beacon', 'blocked', exchange({ outcome: failed, resourceType: 'ping' }), 'Nothing'],
  ['an allowed error answer', 'allowed', exchange({ hops: answered, passed: true }), '404 Not Found'],
  ['an allowed answer of HTTP/2', 'allowed', exchange({ hops: [hop({ response: response(200) })] }), '200'],
  ['no-cors', 'opaque', exchange(), 'An opaque answer: status 0, no headers, no body'],
  ['an aborted fetch', 'canceled', exchange({ outcome: failed }), 'AbortError'],
  ['an open request', 'pending', exchange({ outcome: { kind: 'pending' } }), 'Nothing yet'],
  ['one that nobody can tell', 'undetermined', exchange(), 'Not known'],
  ['a failure that nobody can explain', 'undetermined', exchange({ outcome: failed }), 'TypeError: Failed to fetch'],
] as const)('says what the code saw of %s', (_, verdict, value, text) => {
  expect(codeSaw(value, { verdict }).text).toBe(text);
});

it('adds what XMLHttpRequest sees, which cannot be told from fetch', () => {
  expect(codeSaw(exchange({ outcome: failed }), { verdict: 'blocked' }).note).toContain('status 0');
});

it('says that an allowed answer ended early', () => {
  const value = exchange({ hops: answered, passed: true, outcome: failed });
  expect(codeSaw(value, { verdict: 'allowed' }).note).toContain('ended early');
});
