import { describe, expect, it } from 'vitest';
import { again, LIMITS, play, start } from '../testing/recorded-tab';

describe('a full log', () => {
  it('lets the allowed ones go first, counts them, and keeps the count of blocked ones', () => {
    const { recorder } = start();
    play(recorder, again('preflight-404', 1));
    for (let nth = 2; nth < 60; nth++) play(recorder, again('simple-allowed', nth));
    const log = recorder.log(1);
    expect(log.bytes).toBeLessThanOrEqual(LIMITS.perTab);
    expect(log.entries[0]?.exchange.id).toBe('1.1');
    expect(log.state.dropped).toBe(59 - log.entries.length);
    for (let nth = 60; nth < 100; nth++) play(recorder, again('preflight-404', nth));
    expect(log.blocked).toBe(41);
    expect(log.bytes).toBeLessThanOrEqual(LIMITS.perTab);
  });

  it('keeps a blocked one rather than what is still open, and so what then turns out to be allowed', () => {
    const { recorder } = start();
    for (let nth = 1; nth < 40; nth++) play(recorder, again('preflight-404', nth));
    const blocked = () =>
      recorder.log(1).entries.flatMap(({ exchange }) => (exchange.outcome.kind === 'failed' ? [exchange.id] : []));
    const before = blocked();
    const later = [40, 41, 42, 43, 44].map((nth) => again('simple-allowed', nth));
    for (const events of later) play(recorder, events.slice(0, 3));
    expect(blocked()).toEqual(before);
    for (const events of later) play(recorder, events.slice(3));
    expect(blocked()).toEqual(before);
    const { entries, state } = recorder.log(1);
    expect(entries.length + state.dropped).toBe(44);
  });

  it('stays within the bound for all tabs, and so does what is stored', () => {
    const { recorder, mirror } = start();
    for (let tabId = 1; tabId <= 6; tabId++) {
      for (let nth = 0; nth < 10; nth++) play(recorder, again('preflight-404', tabId * 100 + nth, { tabId }));
    }
    const total = [1, 2, 3, 4, 5, 6].reduce((sum, tabId) => sum + recorder.log(tabId).bytes, 0);
    expect(total).toBeLessThanOrEqual(LIMITS.inAll);
    const stored = [...mirror.texts].filter(([key]) => key.startsWith('entry/')).map(([, text]) => text);
    expect(new TextEncoder().encode(stored.join('')).length).toBe(total);
  });
});

describe('a mirror that is full', () => {
  it('has the log let go what it cannot hold, the allowed ones first', () => {
    const { recorder, mirror } = start();
    play(recorder, [...again('simple-allowed', 1), ...again('preflight-404', 2), ...again('preflight-404', 3)]);
    mirror.texts.delete('entry/1/3.1');
    recorder.makeRoom(['entry/1/3.1', 'tab/1', 'open/7', 'entry/9/1']);
    const { entries, state, blocked } = recorder.log(1);
    expect(entries.map(({ exchange }) => exchange.id)).toEqual(['2.1', '3.1']);
    expect([state.dropped, state.storageFull, blocked]).toEqual([1, true, 2]);
    expect(mirror.texts.has('entry/1/3.1')).toBe(true);
    recorder.clear(1);
    expect(recorder.log(1).state).toMatchObject({ dropped: 0, storageFull: false });
  });

  it('does not count as dropped what ends after it was dropped', () => {
    const { recorder } = start();
    const events = again('preflight-404', 1);
    play(recorder, events.slice(0, 3));
    const [pending] = recorder.log(1).entries;
    recorder.makeRoom([`entry/1/${pending?.exchange.id}`]);
    expect([recorder.log(1).entries.length, recorder.log(1).state.dropped]).toEqual([0, 1]);
    play(recorder, events.slice(3));
    expect([recorder.log(1).entries.length, recorder.log(1).state.dropped]).toEqual([1, 0]);
  });
});
