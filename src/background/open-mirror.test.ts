import { expect, it } from 'vitest';
import type { NetworkEvent } from '../exchange/events';
import { MemoryMirror } from '../testing/memory-mirror';
import { readRecording } from '../testing/recordings';
import { LIMITS } from './log-limits';
import { readMirrored } from './mirrored';
import { Recorder } from './recorder';

const deaf = { changed() {}, forgotten() {}, cleared() {}, stateChanged() {} };

/** A worker that starts with what is in the mirror. */
function start(mirror: MemoryMirror, open: number): Recorder {
  return new Recorder(readMirrored(mirror.texts), mirror, deaf, { ...LIMITS, open });
}

/** One request that is blocked, up to its headers and from there. */
function blocked(nth: number): { readonly begins: NetworkEvent[]; readonly ends: NetworkEvent[] } {
  const { events } = readRecording('simple-blocked-500');
  const renamed = events.map((event) => ({ ...event, requestId: `${nth}` }));
  return { begins: renamed.slice(0, 2), ends: renamed.slice(2) };
}

const tab = (recorder: Recorder) => recorder.log(recorder.tabs[0] ?? -1);
const openIn = ({ texts }: MemoryMirror) => [...texts].filter(([key]) => key.startsWith('open/'));

it('mirrors open requests as far as there is room, and all of them end in the log', () => {
  const mirror = new MemoryMirror();
  const recorder = start(mirror, 20_000);
  for (let nth = 0; nth < 40; nth++) for (const event of blocked(nth).begins) recorder.hear(event);
  recorder.flush();
  const stored = openIn(mirror);
  expect(stored.length).toBeGreaterThan(5);
  expect(stored.map(([, text]) => text).join('').length).toBeLessThanOrEqual(20_000);
  for (let nth = 0; nth < 40; nth++) for (const event of blocked(nth).ends) recorder.hear(event);
  recorder.flush();
  expect(tab(recorder).blocked).toBe(40);
  expect([...mirror.texts.keys()].filter((key) => !/^(tab|entry)\//.test(key))).toEqual([]);
});

it('tells a next worker that there was more, which then takes it in by what it hears of it, marked', () => {
  const mirror = new MemoryMirror();
  const recorder = start(mirror, 0);
  const { begins, ends } = blocked(1);
  for (const event of begins) recorder.hear(event);
  recorder.flush();
  expect(openIn(mirror)).toEqual([]);
  expect(readMirrored(mirror.texts).leftOut).toBe(true);
  const next = start(mirror, LIMITS.open);
  next.interrupt();
  const [beginning] = begins;
  for (const event of ends) next.hear(event, () => (beginning?.type === 'request-started' ? beginning : null));
  next.flush();
  const seen = tab(next).entries.map(({ exchange: { missed, outcome } }) => [missed, outcome.kind]);
  expect(seen).toEqual([[true, 'failed']]);
  expect(readMirrored(mirror.texts).leftOut).toBe(false);
});

it('keeps what was heard of last, and what is left out is marked until it ends', () => {
  const mirror = new MemoryMirror();
  const recorder = start(mirror, 20_000);
  const requests = Array.from({ length: 40 }, (_, nth) => blocked(nth));
  for (const { begins } of requests) for (const event of begins) recorder.hear(event);
  recorder.flush();
  const next = start(mirror, 20_000);
  next.interrupt();
  next.flush();
  const states = () => tab(next).entries.map(({ exchange: { missed, outcome } }) => `${outcome.kind} ${missed}`);
  expect(states()).toEqual(Array(40).fill('pending true'));
  for (const { ends } of requests) for (const event of ends) next.hear(event);
  next.flush();
  expect(new Set(states())).toEqual(new Set(['failed true', 'failed undefined']));
  const whole = tab(next).entries.filter(({ exchange }) => !exchange.missed);
  expect(whole.length).toBeGreaterThan(5);
  expect(whole.at(-1)?.exchange.id).toBe('39');
  expect(openIn(mirror)).toEqual([]);
});
