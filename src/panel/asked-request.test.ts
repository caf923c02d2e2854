import { afterEach, expect, it, vi } from 'vitest';
import { firstHop } from '../exchange/exchange';
import { readRecording, replay } from '../testing/recordings';
import { findAskedRequest } from './asked-request';

const [exchange] = replay(readRecording('preflight-passes-actual-blocked').events);
if (exchange === undefined) throw new Error('The recording has an exchange.');
const { url, method } = firstHop(exchange);

const startedAfter = (milliseconds: number, value: string) => ({
  startedDateTime: new Date(exchange.startedAt + milliseconds).toISOString(),
  request: { url, method, headers: [{ name: 'x-a', value }] },
});

async function askedWith(...entries: readonly object[]): Promise<string | null> {
  const network = { getHAR: (hear: (har: object) => void) => hear({ entries }) };
  vi.stubGlobal('chrome', { devtools: { network } });
  return (await findAskedRequest(exchange as NonNullable<typeof exchange>))?.headers[0]?.value ?? null;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

it('finds the request that started with it', async () => {
  expect(await askedWith(startedAfter(2, 'this'), startedAfter(100, 'later'))).toBe('this');
});

it('finds it on a busy machine, of which the browser tells late', async () => {
  expect(await askedWith(startedAfter(-100, 'this'))).toBe('this');
  expect(await askedWith(startedAfter(-400, 'earlier'))).toBeNull();
  expect(await askedWith(startedAfter(100, 'later'))).toBeNull();
});

it('finds none where several that differ may be meant', async () => {
  expect(await askedWith(startedAfter(1, 'one'), startedAfter(2, 'two'))).toBeNull();
  expect(await askedWith(startedAfter(-120, 'one'), startedAfter(-100, 'two'))).toBeNull();
  expect(await askedWith(startedAfter(-120, 'same'), startedAfter(-100, 'same'))).toBe('same');
});
