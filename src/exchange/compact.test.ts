import { expect, it } from 'vitest';
import { diagnose } from '../diagnosis/diagnose';
import { readRecording, recordingNames, replay } from '../testing/recordings';
import { compactExchange } from './compact';

it.each(recordingNames())('the diagnosis of %s stays the same', (name) => {
  for (const exchange of replay(readRecording(name).events)) {
    expect(diagnose(compactExchange(exchange))).toEqual(diagnose(exchange));
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
