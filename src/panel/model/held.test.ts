import { beforeEach, describe, expect, it } from 'vitest';
import type { LogEntry, LogState } from '../../messages';
import { diagnosis, exchange } from '../testing/exchange';
import { Held } from './held';
import { Log } from './log';

const state = { dropped: 0 } as LogState;
const entries = (...ids: string[]): LogEntry[] => ids.map((id) => ({ exchange: exchange({ id }), shared: false }));
let log: Log;
let held: Held;
const ids = () => log.entries.map((entry) => entry.exchange.id).join('');

beforeEach(() => {
  log = new Log(() => diagnosis(), 4);
  log.add(entries('a', 'b'));
  held = new Held(4);
});

describe('what is held back', () => {
  it('counts exchanges that are new, each once', () => {
    held.push({ type: 'entries', entries: entries('b', 'c') });
    held.push({ type: 'entries', entries: entries('c', 'd') });
    expect([...held.newTo(log)]).toEqual(['c', 'd']);
    expect(ids()).toBe('ab');
  });

  it('catches up in the order in which it came', () => {
    held.push({ type: 'entries', entries: entries('c') });
    held.push({ type: 'forgotten', ids: ['a', 'c'] });
    held.push({ type: 'entries', entries: entries('d') });
    held.release(log);
    expect(ids()).toBe('bd');
    expect([...held.newTo(log)]).toEqual([]);
  });

  it('goes where the log is emptied meanwhile, but for what belongs to the new page', () => {
    held.push({ type: 'entries', entries: entries('c', 'd') });
    held.push({ type: 'cleared', kept: ['d'], state });
    expect([...held.newTo(log)]).toEqual(['d']);
    held.release(log);
    expect(ids()).toBe('d');
  });

  it('is no more than a log holds, and what went is counted', () => {
    held.push({ type: 'entries', entries: entries('c', 'd', 'e', 'f', 'g', 'h') });
    held.release(log);
    expect(ids()).toBe('efgh');
    expect(log.dropped).toBe(4);
  });

  it('is forgotten when it is discarded', () => {
    held.push({ type: 'entries', entries: entries('c') });
    held.discard();
    held.release(log);
    expect(ids()).toBe('ab');
  });
});

describe('judging', () => {
  it('goes on where it stopped, and counts what it has judged', () => {
    let left = 1;
    expect(log.judge(() => left-- > 0)).toBe(false);
    expect([log.isJudged('a'), log.isJudged('b')]).toEqual([true, false]);
    expect(log.judge(() => true)).toBe(true);
    expect(log.isJudged('b')).toBe(true);
  });
});
