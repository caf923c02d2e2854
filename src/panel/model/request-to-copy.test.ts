import { expect, it } from 'vitest';
import type { AskedRequest } from '../../capture/har-request';
import { diagnose } from '../../diagnosis/diagnose';
import { exchange, hop, preflight } from '../testing/exchange';
import { curlCommands, fetchText } from './request-to-copy';

const stopped = exchange({
  hops: [hop({ sent: false, preflight: { ...preflight(null), requestHeaderNames: ['x-a'] } })],
  outcome: { kind: 'failed', error: 'net::ERR_FAILED' },
});
const asked: AskedRequest = {
  url: stopped.hops[0].url,
  method: 'PUT',
  startedAt: 0,
  headers: [
    { name: 'x-a', value: "it's" },
    { name: 'User-Agent', value: 'Browser' },
  ],
  body: { kind: 'text', text: '{}' },
};

it('copies the preflight and then the request, with what only DevTools knows', () => {
  const [first, second] = curlCommands(stopped, diagnose(stopped), asked).split('\n\n');
  expect(first).toContain('OPTIONS');
  expect(first).toContain('Access-Control-Request-Headers: x-a');
  expect(second).toContain('PUT');
  expect(second).toContain(`x-a: it`);
  expect(second).toContain('{}');
  expect(second).not.toContain('User-Agent');
});

it('copies a call of fetch', () => {
  expect(fetchText(stopped, diagnose(stopped), asked)).toContain('await fetch("https://api.example.com/users/42"');
});

it('leaves out the body where a redirect has changed the method', () => {
  const redirected = { ...stopped, hops: [stopped.hops[0], hop({ method: 'GET' })] as const };
  expect(curlCommands(redirected, diagnose(redirected), asked)).not.toContain('{}');
});
