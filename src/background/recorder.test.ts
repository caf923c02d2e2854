import { describe, expect, it } from 'vitest';
import type { NetworkEvent } from '../exchange/events';
import { readRecording } from '../testing/recordings';
import { readMirrored } from './mirrored';
import { type LogListener, Recorder } from './recorder';
import type { CommittedNavigation } from './tab-pages';

class MemoryMirror {
  readonly texts = new Map<string, string>();
  set(key: string, text: string): void {
    this.texts.set(key, text);
  }
  remove(key: string): void {
    this.texts.delete(key);
  }
}

const deaf: LogListener = { changed() {}, forgotten() {}, cleared() {}, stateChanged() {} };
const LIMITS = { perTab: 20_000, inAll: 50_000 };

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

describe('a worker that is stopped', () => {
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
