import { describe, expect, it } from 'vitest';
import { again, mainFrame, play, start } from '../testing/recorded-tab';
import type { Recorder } from './recorder';
import type { Recording } from './recording';

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
    recorder.commit(1, { ...mainFrame('P'), frameId: 19 });
    play(recorder, again('preflight-404', 1, { documentId: 'P' }));
    expect([recorder.log(1).entries.length, recorder.log(1).blocked]).toEqual([0, 0]);
    recorder.commit(1, mainFrame('P'));
    expect([recorder.log(1).entries.length, recorder.log(1).blocked]).toEqual([1, 1]);
  });

  it('knows by its frame what a page asked in the moment when it began to be prerendered', () => {
    const { recorder } = start();
    recorder.commit(1, mainFrame('A'));
    const early = again('preflight-404', 1, { documentId: 'the empty document before it' }).map((event) =>
      event.type === 'request-started' ? { ...event, frameId: 19 } : event,
    );
    play(recorder, early);
    recorder.commit(1, { ...mainFrame('P'), frameId: 19 });
    expect(recorder.log(1).entries).toEqual([]);
    recorder.commit(1, mainFrame('P'));
    expect(recorder.log(1).entries).toHaveLength(1);
  });

  it('has nothing of what the page before asks late, where the browser names no document', () => {
    const { recorder } = start();
    recorder.commit(1, mainFrame('A'));
    const events = again('simple-blocked-500', 1, { documentId: null });
    play(recorder, events.slice(0, 1));
    recorder.commit(1, mainFrame('B'));
    play(recorder, events.slice(1));
    expect(recorder.log(1).entries).toEqual([]);
    play(recorder, again('simple-blocked-500', 2, { documentId: null }));
    expect(recorder.log(1).entries).toHaveLength(1);
  });

  it('has nothing of what the page before asked, of which the browser tells only when the next one has come', () => {
    const { recorder } = start();
    recorder.commit(1, mainFrame('A'));
    recorder.commit(1, mainFrame('B'));
    const from = (documentUrl: string) => ({ documentId: null, documentUrl });
    play(recorder, again('simple-blocked-500', 1, from('http://localhost:4001/A#top')));
    expect(recorder.log(1).entries).toEqual([]);
    play(recorder, again('simple-blocked-500', 2, from('http://localhost:4001/B')));
    play(recorder, again('simple-blocked-500', 3, from('http://localhost:4001/elsewhere')));
    expect(recorder.log(1).entries.map(({ exchange }) => exchange.documentId)).toEqual(['B', 'B']);
  });

  it('has the requests of the frames of its page', () => {
    const { recorder } = start();
    recorder.commit(1, mainFrame('A'));
    recorder.commit(1, { ...mainFrame('F'), parentDocumentId: 'A', frameId: 7 });
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
    recorder.commit(1, { ...mainFrame('F'), url: 'https://frame.example/', parentDocumentId: 'A', frameId: 7 });
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
    for (const event of later) next.hear(event, () => (beginning?.type === 'request-started' ? beginning : null));
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
    for (const event of later) recorder.hear(event, () => ({ ...beginning, tabId }));
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
    for (const event of later) recorder.hear(event, () => (beginning?.type === 'request-started' ? beginning : null));
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
