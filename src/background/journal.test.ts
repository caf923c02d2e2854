import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MemoryMirror } from '../testing/memory-mirror';
import { readRecording } from '../testing/recordings';
import { type Happening, Journal } from './journal';

class Store extends MemoryMirror {
  post(key: string, text: string): void {
    this.set(key, text);
  }
}

const told = readRecording('simple-allowed').events;
const beginning = told.find((event) => event.type === 'request-started') ?? null;
const events = told.map((event): Happening => ({ kind: 'network', event, begun: () => beginning }));

const plain = (happening: Happening) =>
  happening.kind === 'network' ? { ...happening, begun: happening.begun() } : happening;

let time = 0;

/** A worker's journal; what it hands on, and how often it was told of an interruption. */
function start(store: Store) {
  time++;
  const journal = new Journal(store, () => time);
  const taken: unknown[] = [];
  const onInterrupted = vi.fn();
  const take = (happening: Happening) => taken.push(plain(happening)) > 0;
  const begin = () => journal.begin(new Map(store.texts), { take, onInterrupted });
  return { journal, taken, onInterrupted, begin };
}

/** A store, and a worker that has heard all events of a request. */
function busy() {
  const store = new Store();
  const first = start(store);
  first.begin();
  for (const event of events) first.journal.hear(event);
  return { store, first };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the journal', () => {
  it('gives a next worker what did not get into the logs, before what that one hears', () => {
    const store = new Store();
    const first = start(store);
    first.begin();
    for (const event of events.slice(0, 2)) first.journal.hear(event);
    const second = start(store);
    for (const event of events.slice(2)) second.journal.hear(event);
    second.begin();
    expect(second.taken).toEqual(events.map(plain));
    expect(second.onInterrupted).toHaveBeenCalled();
  });

  it('gives nothing twice', () => {
    const { store, first } = busy();
    first.journal.settle();
    const second = start(store);
    second.begin();
    expect(second.taken).toEqual([]);
  });

  it('keeps what is heard while its worker starts, whatever is in the logs by then', () => {
    const store = new Store();
    const first = start(store);
    for (const event of events) first.journal.hear(event);
    first.journal.settle();
    const second = start(store);
    second.begin();
    expect(second.taken).toEqual(events.map(plain));
  });

  it('knows of an interruption however often the logs were written', () => {
    const { store, first } = busy();
    for (let n = 0; n < 3; n++) first.journal.settle();
    const second = start(store);
    second.begin();
    expect(second.onInterrupted).toHaveBeenCalled();
  });

  it('knows that a worker rested that was told so, however lately it was busy', () => {
    const { store, first } = busy();
    first.journal.settle();
    first.journal.rest();
    const second = start(store);
    second.begin();
    expect(second.onInterrupted).not.toHaveBeenCalled();
  });

  it('takes a worker that was idle for one that nothing was on its way to', () => {
    const { store, first } = busy();
    first.journal.settle();
    time += 30_000;
    const second = start(store);
    second.begin();
    expect(second.onInterrupted).not.toHaveBeenCalled();
  });

  it('writes a few events at once, none of a busy worker, and a few again after that', () => {
    const store = new Store();
    const { journal, begin } = start(store);
    const hearAll = () => {
      for (const event of events) journal.hear(event);
    };
    const written = () => [...store.texts.values()].filter((text) => text.startsWith('['));
    begin();
    for (let n = 0; n < 1_000; n++) hearAll();
    expect(written()).toHaveLength(50);
    for (let ms = 0; ms < 1_000; ms += 50) {
      vi.advanceTimersByTime(50);
      hearAll();
    }
    expect(written()).toHaveLength(50);
    journal.settle();
    expect(written()).toEqual([]);
    vi.advanceTimersByTime(1_000);
    hearAll();
    expect(written()).toHaveLength(events.length);
    journal.settle();
    vi.advanceTimersByTime(1_000);
    expect(store.texts.size).toBe(events.length);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('writes in portions what a worker hears while it starts', () => {
    const store = new Store();
    const first = start(store);
    for (let n = 0; n < 100; n++) for (const event of events) first.journal.hear(event);
    vi.advanceTimersByTime(100);
    const second = start(store);
    second.begin();
    expect(second.taken).toHaveLength(100 * events.length);
  });

  it('knows of the interruption of a worker that was busy for long', () => {
    const store = new Store();
    const first = start(store);
    first.begin();
    for (let second = 0; second < 60; second++) {
      for (let n = 0; n < 50; n++) for (const event of events) first.journal.hear(event);
      time += 1_000;
      first.journal.settle();
    }
    const second = start(store);
    second.begin();
    expect(second.taken).toEqual([]);
    expect(second.onInterrupted).toHaveBeenCalled();
  });
});
