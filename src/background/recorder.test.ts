import { describe, expect, it } from 'vitest';
import type { NetworkEvent } from '../exchange/events';
import { MemoryMirror } from '../testing/memory-mirror';
import { readRecording } from '../testing/recordings';
import { readMirrored } from './mirrored';
import { type LogListener, Recorder } from './recorder';
import type { Recording } from './recording';
import type { CommittedNavigation } from './tab-pages';

const deaf: LogListener = { changed() {}, forgotten() {}, cleared() {}, stateChanged() {} };
const LIMITS = { perTab: 20_000, inAll: 50_000, open: 20_000 };

function start(mirror = new MemoryMirror(), limits = LIMITS) {
  return { mirror, recorder: new Recorder(readMirrored(mirror.texts), mirror, deaf, limits) };
}

/** A recording's events as if they came once more: other ids, another tab, another document. */
function again(name: string, nth: number, { tabId = 1, documentId = 'A' } = {}): NetworkEvent[] {
  return readRecording(name).events.map((event) => {
    const requestId = `${nth}.${event.requestId}`;
    return event.type === 'request-started' ? { ...event, requestId, tabId, documentId } : { ...event, requestId };
  });
}

function play(recorder: Recorder, events: readonly NetworkEvent[]): void {
  for (const event of events) recorder.hear(event);
  recorder.flush();
}

const mainFrame = (documentId: string): CommittedNavigation => ({
  url: `http://localhost:4001/${documentId}`,
  documentId,
  parentDocumentId: null,
  isMainFrame: true,
});

describe('a log', () => {
  it('counts the blocked requests', () => {
    const { recorder } = start();
    play(recorder, [...again('preflight-404', 1), ...again('simple-allowed', 2), ...again('connection-refused', 3)]);
    expect(recorder.log(1).entries).toHaveLength(3);
    expect(recorder.log(1).blocked).toBe(1);
  });

  it('is emptied by a navigation, save for what the new page has asked already', () => {
    const { recorder } = start();
    recorder.commit(1, mainFrame('A'));
    play(recorder, again('preflight-404', 1));
    play(recorder, again('simple-blocked-500', 2, { documentId: 'B' }));
    recorder.commit(1, mainFrame('B'));
    expect(recorder.log(1).entries.map(({ exchange }) => exchange.id)).toEqual(['2.1']);
    expect(recorder.log(1).blocked).toBe(1);
  });

  it('leaves out what a page that is gone asked late, and takes in what one that came back asks', () => {
    const { recorder } = start();
    recorder.commit(1, mainFrame('A'));
    recorder.commit(1, mainFrame('B'));
    play(recorder, again('preflight-404', 1, { documentId: 'A' }));
    expect(recorder.log(1).entries).toEqual([]);
    recorder.commit(1, mainFrame('A'));
    play(recorder, again('preflight-404', 2, { documentId: 'A' }));
    expect(recorder.log(1).entries).toHaveLength(1);
  });

  it('keeps all that is preserved', () => {
    const { recorder } = start();
    recorder.commit(1, mainFrame('A'));
    recorder.setPreserve(1, true);
    play(recorder, again('preflight-404', 1));
    recorder.commit(1, mainFrame('B'));
    play(recorder, again('preflight-404', 2, { documentId: 'A' }));
    expect(recorder.log(1).blocked).toBe(2);
  });

  it('shows what a prerendered page asked once that page is shown', () => {
    const { recorder } = start();
    recorder.commit(1, mainFrame('A'));
    recorder.commit(1, { ...mainFrame('P'), isMainFrame: false });
    play(recorder, again('preflight-404', 1, { documentId: 'P' }));
    expect([recorder.log(1).entries.length, recorder.log(1).blocked]).toEqual([0, 0]);
    recorder.commit(1, mainFrame('P'));
    expect([recorder.log(1).entries.length, recorder.log(1).blocked]).toEqual([1, 1]);
  });

  it('has the requests of the frames of its page', () => {
    const { recorder } = start();
    recorder.commit(1, mainFrame('A'));
    recorder.commit(1, { ...mainFrame('F'), parentDocumentId: 'A', isMainFrame: false });
    play(recorder, again('preflight-404', 1, { documentId: 'F' }));
    expect(recorder.log(1).entries[0]?.exchange.documentUrl).toBe('http://localhost:4001/F');
  });

  it('of each tab of the origin has a request of their service worker, marked as shared', () => {
    const { recorder } = start();
    recorder.commit(1, mainFrame('A'));
    recorder.commit(2, mainFrame('B'));
    recorder.commit(3, { ...mainFrame('C'), url: 'http://elsewhere.example/' });
    play(recorder, again('shared-worker', 1, { tabId: -1 }));
    expect([1, 2, 3].map((tab) => recorder.log(tab).entries.map(({ shared }) => shared))).toEqual([[true], [true], []]);
  });

  it('forgets the first request of a font', () => {
    const { recorder } = start();
    play(recorder, again('font', 1));
    expect(recorder.log(1).entries).toHaveLength(1);
  });
});

describe('a tab that nothing was heard of', () => {
  it('has an empty log to read, and is none of the tabs for it', () => {
    const { recorder, mirror } = start();
    expect([recorder.log(1).entries, recorder.log(1).blocked]).toEqual([[], 0]);
    expect(recorder.tabs).toEqual([]);
    recorder.setPreserve(1, true);
    expect(recorder.log(1).state.preserve).toBe(true);
    recorder.removeTab(1);
    recorder.log(1);
    expect(recorder.tabs).toEqual([]);
    expect([...mirror.texts.keys()]).toEqual([]);
  });
});

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

describe('recording', () => {
  const recording = (settings: Recording['settings'], ...inspected: number[]): Recording => {
    return { settings, inspected: new Set(inspected) };
  };
  const ids = (recorder: Recorder, tabId: number) => recorder.log(tabId).entries.map(({ exchange }) => exchange.id);

  it('only while DevTools is open leaves out all other tabs', () => {
    const { recorder } = start();
    recorder.setRecording(recording({ record: 'devtools', sites: [] }, 2));
    play(recorder, [...again('preflight-404', 1), ...again('preflight-404', 2, { tabId: 2 })]);
    expect([ids(recorder, 1), ids(recorder, 2)]).toEqual([[], ['2.1']]);
    expect([recorder.pauseOf(1), recorder.pauseOf(2)]).toEqual(['devtools-closed', null]);
  });

  it("only while DevTools is open puts a service worker's request into the log of the inspected tab alone", () => {
    const { recorder } = start();
    recorder.commit(1, mainFrame('A'));
    recorder.commit(2, mainFrame('B'));
    recorder.setRecording(recording({ record: 'devtools', sites: [] }, 2));
    play(recorder, again('shared-worker', 1, { tabId: -1 }));
    expect([recorder.log(1).entries.length, recorder.log(2).entries.length]).toEqual([0, 1]);
  });

  it('that ends takes back what is under way, and keeps what has ended', () => {
    const { recorder, mirror } = start();
    const both = { record: 'devtools', sites: [] } as const;
    recorder.setRecording(recording(both, 1));
    play(recorder, [...again('preflight-404', 1), ...again('simple-blocked-500', 2).slice(0, 2)]);
    expect(recorder.log(1).entries).toHaveLength(2);
    recorder.setRecording(recording(both));
    expect(ids(recorder, 1)).toEqual(['1.1']);
    expect([...mirror.texts.keys()].filter((key) => key.startsWith('open/'))).toEqual([]);
    play(recorder, again('simple-blocked-500', 2).slice(2));
    expect(ids(recorder, 1)).toEqual(['1.1']);
  });

  it('only on listed sites goes by the page that asks, not by the one before it', () => {
    const { recorder } = start();
    recorder.commit(1, { ...mainFrame('A'), url: 'https://listed.example/' });
    recorder.commit(1, { ...mainFrame('F'), url: 'https://frame.example/', parentDocumentId: 'A', isMainFrame: false });
    recorder.setRecording(recording({ record: 'sites', sites: ['listed.example'] }));
    play(recorder, again('preflight-404', 1, { documentId: 'A' }));
    play(recorder, again('preflight-404', 2, { documentId: 'F' }));
    play(recorder, again('preflight-404', 3, { documentId: 'next page' }));
    expect(ids(recorder, 1)).toEqual(['1.1', '2.1']);
    recorder.setRecording(recording({ record: 'sites', sites: ['localhost'] }));
    play(recorder, again('preflight-404', 4, { documentId: 'next page' }));
    expect(ids(recorder, 1)).toEqual(['1.1', '2.1', '4.1']);
    expect(recorder.pauseOf(1)).toBe('site-not-listed');
  });
});

describe('a worker that is stopped', () => {
  it('in the midst of things leaves what may lack its end, and what shows up without its beginning, marked', () => {
    const { recorder, mirror } = start();
    play(recorder, again('simple-blocked-500', 1).slice(0, 2));
    const next = start(mirror).recorder;
    next.interrupt();
    const [beginning, ...later] = again('simple-blocked-500', 2);
    for (const event of later) next.hear(event, beginning?.type === 'request-started' ? beginning : null);
    next.flush();
    expect(next.log(1).entries.map(({ exchange: { id, missed, outcome } }) => [id, missed, outcome.kind])).toEqual([
      ['1.1', true, 'pending'],
      ['2.1', true, 'failed'],
    ]);
    expect(next.log(1).blocked).toBe(0);
    play(next, again('simple-blocked-500', 1).slice(2));
    expect(next.log(1).blocked).toBe(1);
  });

  it.each([
    ['of its tab', 1],
    ['of no tab', -1],
  ])('takes nothing in of a tab that has closed meanwhile, where a late event tells %s', (_, tabId) => {
    const { recorder, mirror } = start();
    recorder.commit(1, mainFrame('A'));
    recorder.commit(2, mainFrame('B'));
    const [beginning, ...later] = again('simple-blocked-500', 1);
    if (beginning?.type !== 'request-started') throw new Error('not its beginning');
    recorder.hear(beginning);
    recorder.interrupt();
    recorder.removeTab(1);
    for (const event of later) recorder.hear(event, { ...beginning, tabId });
    recorder.flush();
    expect(recorder.tabs).toEqual([2]);
    expect(recorder.log(2).entries).toEqual([]);
    expect([...mirror.texts.keys()].filter((key) => !key.startsWith('tab/2'))).toEqual([]);
  });

  it('takes nothing in of a closed tab of which it had heard nothing either', () => {
    const { recorder } = start();
    recorder.interrupt();
    recorder.removeTab(1);
    const [beginning, ...later] = again('simple-blocked-500', 1);
    for (const event of later) recorder.hear(event, beginning?.type === 'request-started' ? beginning : null);
    recorder.flush();
    expect(recorder.tabs).toEqual([]);
  });

  it('goes on with all that it had, and the tab that closes leaves nothing behind', () => {
    const events = again('redirect-with-two-preflights', 1);
    for (let at = 0; at <= events.length; at++) {
      const { recorder, mirror } = start();
      recorder.commit(1, mainFrame('A'));
      play(recorder, events.slice(0, at));
      const next = start(mirror).recorder;
      play(next, events.slice(at));
      expect(
        next.log(1).entries.map(({ exchange }) => exchange.hops.map((hop) => hop.preflight?.response?.status)),
      ).toEqual([[200, 403]]);
      expect(next.log(1).blocked).toBe(1);
      next.removeTab(1);
      next.flush();
      expect([...mirror.texts.keys()]).toEqual([]);
    }
  });
});
