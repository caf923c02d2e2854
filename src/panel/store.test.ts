import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Diagnosis, Verdict } from '../diagnosis/diagnosis';
import type { Exchange } from '../exchange/exchange';
import type { LogEntry } from '../messages';
import { IDLE } from '../ui/testing/log-state';
import { createStore, type Store } from './store';
import { exchange, hop, preflight, response } from './testing/exchange';

function entry(id: string, part: Partial<Exchange> = {}): LogEntry {
  return { exchange: exchange({ id, startedAt: Number(id), ...part }), shared: false };
}

/** Judges by the error: the real diagnosis is tested where it lives. */
const diagnose = vi.fn(({ outcome }: Exchange): Diagnosis => {
  const verdict: Verdict =
    outcome.kind !== 'failed' ? 'allowed' : outcome.error === 'net::ERR_FAILED' ? 'blocked' : 'not-cors';
  return {
    verdict,
    summary: '',
    hiddenStatus: null,
    credentials: { mode: 'unknown', evidence: '' },
    findings: [],
    fix: null,
    steps: [],
  };
});

const blocked = { outcome: { kind: 'failed', error: 'net::ERR_FAILED' } } as const;
const refused = { outcome: { kind: 'failed', error: 'net::ERR_CONNECTION_REFUSED' } } as const;
let store: Store;

function ids(): string[] {
  return store.rows.value.map((row) => row.exchange.id);
}

beforeEach(() => {
  diagnose.mockClear();
  store = createStore(diagnose, 4);
});

describe('the log', () => {
  it('is live as soon as the background has answered', () => {
    expect(store.connection.value).toBe('connecting');
    store.hear({ type: 'log', entries: [entry('2'), entry('1')], state: IDLE });
    expect(ids()).toEqual(['1', '2']);
    expect(store.connection.value).toBe('live');
  });

  it('updates an exchange in its place', () => {
    store.hear({ type: 'log', entries: [entry('1'), entry('2')], state: IDLE });
    store.hear({ type: 'entries', entries: [entry('1', blocked), entry('3')] });
    expect(ids()).toEqual(['1', '2', '3']);
    expect(store.counts.value).toEqual({ blocked: 1, preflighted: 0, 'not-cors': 0, all: 3 });
  });

  it('shows what began earlier and comes in later in its place', () => {
    store.hear({ type: 'entries', entries: [entry('1'), entry('3')] });
    store.hear({ type: 'entries', entries: [entry('2')] });
    expect(ids()).toEqual(['1', '2', '3']);
  });

  it('judges each version of an exchange once', () => {
    store.hear({ type: 'entries', entries: [entry('1'), entry('2')] });
    store.hear({ type: 'entries', entries: [entry('1', blocked)] });
    store.filter.value = 'blocked';
    expect(ids()).toEqual(['1']);
    expect(diagnose).toHaveBeenCalledTimes(3);
  });

  it('lets the oldest go beyond its limit, and counts them', () => {
    store.hear({ type: 'entries', entries: ['1', '2', '3', '4', '5', '6'].map((id) => entry(id)) });
    expect(ids()).toEqual(['3', '4', '5', '6']);
    expect(store.dropped.value).toBe(2);
  });

  it('counts what the background had let go before the panel opened', () => {
    store.hear({ type: 'log', entries: [entry('8')], state: { ...IDLE, dropped: 7 } });
    expect(store.dropped.value).toBe(7);
  });

  it('forgets what turned out not to concern CORS', () => {
    store.hear({ type: 'entries', entries: [entry('1'), entry('2')] });
    store.hear({ type: 'forgotten', ids: ['1', 'unknown'] });
    expect(ids()).toEqual(['2']);
  });

  it('is emptied but for what belongs to the new page', () => {
    store.hear({ type: 'entries', entries: ['1', '2', '3', '4', '5'].map((id) => entry(id)) });
    store.hear({ type: 'cleared', kept: ['5'], state: IDLE });
    expect(ids()).toEqual(['5']);
    expect(store.dropped.value).toBe(0);
  });
});

describe('after a lost connection', () => {
  beforeEach(() => {
    store.hear({ type: 'log', entries: [entry('1'), entry('2')], state: IDLE });
  });

  it('keeps what the background has let go, and takes what is new', () => {
    store.hear({ type: 'log', entries: [entry('2', blocked), entry('3')], state: { ...IDLE, dropped: 1 } });
    expect(ids()).toEqual(['1', '2', '3']);
    expect(store.counts.value.blocked).toBe(1);
    expect(store.dropped.value).toBe(0);
  });

  it('counts what came and went in between', () => {
    store.hear({ type: 'log', entries: [entry('5')], state: { ...IDLE, dropped: 4 } });
    expect(ids()).toEqual(['1', '2', '5']);
    expect(store.dropped.value).toBe(2);
  });

  it('drops what was cleared in between', () => {
    store.hear({ type: 'log', entries: [entry('3')], state: IDLE });
    expect(ids()).toEqual(['3']);
  });
});

describe('the selection', () => {
  it('stays with its exchange while others come', () => {
    store.hear({ type: 'entries', entries: [entry('1'), entry('2')] });
    store.select('2');
    store.hear({ type: 'entries', entries: [entry('3'), entry('2', blocked)] });
    expect(store.selected.value?.diagnosis.verdict).toBe('blocked');
  });

  it('goes with its exchange', () => {
    store.hear({ type: 'entries', entries: [entry('1')] });
    store.select('1');
    store.hear({ type: 'cleared', kept: [], state: IDLE });
    expect(store.selectedId.value).toBeNull();
  });
});

it('filters the list', () => {
  const hops = [hop({ preflight: preflight(response(204)) })] as const;
  store.hear({ type: 'entries', entries: [entry('1', blocked), entry('2', { hops }), entry('3', refused)] });
  expect(store.counts.value).toEqual({ blocked: 1, preflighted: 1, 'not-cors': 1, all: 3 });
  store.filter.value = 'preflighted';
  expect(ids()).toEqual(['2']);
  store.filter.value = 'not-cors';
  expect(ids()).toEqual(['3']);
});
