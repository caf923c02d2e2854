import { expect, it } from 'vitest';
import { diagnose } from '../diagnosis/diagnose';
import { APP, ask } from '../testing/model-browser';
import { readRecording, recordingNames, replay } from '../testing/recordings';
import { compactExchange } from './compact';
import type { Exchange } from './exchange';

it.each(recordingNames())('the diagnosis of %s stays the same', (name) => {
  for (const exchange of replay(readRecording(name).events)) {
    expect(diagnose(compactExchange(exchange))).toEqual(diagnose(exchange));
  }
});

it('keeps values for which a request needs a preflight, so that one out of the cache is told of', () => {
  const answer = { status: 200, headers: [{ name: 'Access-Control-Allow-Origin', value: '*' }] };
  const asked = { method: 'GET', headerNames: [], credentials: 'not-include', origin: APP } as const;
  const exchange = ask(asked, { preflight: answer, response: answer });
  const unsafe = [
    ['Accept', '(x)'],
    ['Accept-Language', 'de_DE'],
    ['Content-Language', 'de_DE'],
    ['Range', 'bytes=-9'],
  ] as const;
  for (const [name, value] of unsafe) {
    const hops: Exchange['hops'] = [{ ...exchange.hops[0], requestHeaders: [{ name, value }] }];
    const { findings } = diagnose(compactExchange({ ...exchange, hops }));
    expect(findings.map(({ code }) => code)).toContain('preflight-from-cache');
  }
});

it('keeps the headers that matter, and no others', () => {
  const [exchange] = replay(readRecording('preflight-passes-actual-allowed').events);
  const [hop] = exchange === undefined ? [] : compactExchange(exchange).hops;
  const names = (headers: readonly { name: string }[] | undefined) => headers?.map(({ name }) => name.toLowerCase());
  expect(names(hop?.requestHeaders)).toEqual(
    expect.arrayContaining(['origin', 'user-agent', 'sec-fetch-mode', 'x-a', 'x-b']),
  );
  expect(names(hop?.requestHeaders)).not.toContain('accept-encoding');
  expect(names(hop?.response?.headers)).toContain('access-control-allow-origin');
  expect(names(hop?.response?.headers)).not.toContain('connection');
});
