import { describe, expect, it } from 'vitest';
import { diagnose } from '../diagnosis/diagnose';
import { readRecording, recordingNames, replay } from '../testing/recordings';
import type { Exchange, Hop } from './exchange';
import { Tracker } from './tracker';

/** A hop in short: method, what its preflight asked and got, what it got itself. */
function shortHop({ method, origin, preflight, sent, response, redirectedTo }: Hop): string {
  const asked = preflight && [preflight.requestMethod, ...preflight.requestHeaderNames].join('+');
  const parts = [
    preflight && `(${asked} ${preflight.response?.status ?? preflight.error ?? 'open'})`,
    method,
    origin === 'null' && 'origin=null',
    sent ? (response?.status ?? 'no answer') : 'not sent',
    redirectedTo !== null && 'followed',
  ];
  return parts.filter(Boolean).join(' ');
}

const short = (exchange: Exchange) => `${diagnose(exchange).verdict}: ${exchange.hops.map(shortHop).join(' > ')}`;

/** What each recording of a browser must come to. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'abort-before-an-answer': ['canceled: GET no answer'],
  'abort-while-streaming': ['allowed: GET 200'],
  'answer-from-the-http-cache': ['allowed: GET 200', 'allowed: GET 200'],
  'beacon-json': ['blocked: (POST+content-type 403) POST not sent'],
  'blocked-by-corp': ['not-cors: GET 200'],
  'blocked-by-orb': ['not-cors: GET 200'],
  'cached-without-cors': ['blocked: GET 200'],
  'connection-refused': ['not-cors: GET no answer'],
  'event-source': ['blocked: GET 200'],
  font: ['blocked: GET 200'],
  'image-plain-and-crossorigin': ['blocked: GET 200'],
  'no-cors': ['opaque: GET 200'],
  'no-such-host': ['not-cors: GET no answer'],
  'options-by-the-page': ['blocked: (OPTIONS+x-a 403) OPTIONS not sent'],
  'page-leaves-during-a-preflight': ['canceled: (PUT open) PUT not sent'],
  'page-leaves-while-streaming': ['allowed: GET 200'],
  'preflight-404': ['blocked: (PUT 404) PUT not sent'],
  'preflight-connection-lost': ['not-cors: (PUT net::ERR_FAILED) PUT not sent'],
  'preflight-from-cache': ['allowed: (PUT 200) PUT 200', 'allowed: PUT 200'],
  'preflight-passes-actual-allowed': ['allowed: (PATCH+x-a+x-b 200) PATCH 200'],
  'preflight-passes-actual-blocked': ['blocked: (PUT 200) PUT 503'],
  'preflight-redirected': ['blocked: (PUT 301) PUT not sent'],
  'redirect-across-origins-blocked': ['blocked: GET 302 followed > GET origin=null 200'],
  'redirect-error': ['undetermined: GET 302 followed'],
  'redirect-from-same-origin': ['blocked: GET 307 followed > GET 200'],
  'redirect-manual': ['undetermined: GET 302 followed'],
  'redirect-same-origin-there': ['allowed: GET 302 followed > GET 200'],
  'redirect-to-another-scheme': ['blocked: GET 302'],
  'redirect-to-another-scheme-manual': ['not-cors: GET 302'],
  'redirect-to-data': ['not-cors: GET 302'],
  'redirect-with-two-preflights': ['blocked: (PUT 200) PUT 307 followed > (PUT 403) PUT origin=null not sent'],
  'redirect-with-userinfo': ['blocked: GET 302'],
  revalidated: ['allowed: GET 200', 'allowed: GET 200'],
  'same-origin': [],
  'sandboxed-frame': ['blocked: (PUT 200) PUT origin=null not sent'],
  'shared-worker': ['blocked: GET 200'],
  'simple-allowed': ['allowed: GET 200'],
  'simple-blocked-500': ['blocked: GET 500'],
  'three-parallel-puts': [
    'blocked: (PUT+x-a 200) PUT not sent',
    'allowed: (PUT+x-b 200) PUT 200',
    'blocked: (PUT+x-c 200) PUT not sent',
  ],
};

describe('recordings of real browsers', () => {
  it('are all expected to come to something', () => {
    expect(recordingNames().sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  it.each(Object.entries(EXPECTED))('%s', (name, expected) => {
    const { browser, events } = readRecording(name);
    expect(browser).toMatch(/^Chromium \d+\.\d+\.\d+\.\d+$/);
    expect(replay(events).map(short)).toEqual(expected);
  });

  it.each(recordingNames())(
    '%s: a tracker that is asked once comes to the same as one that is asked at each event',
    (name) => {
      const { events } = readRecording(name);
      const tracker = new Tracker();
      for (const event of events) tracker.hear(event);
      const { updated } = tracker.take();
      expect(updated.map(short).sort()).toEqual(replay(events).map(short).sort());
      expect(tracker.take()).toEqual({ updated: [], forgotten: [], touched: [] });
    },
  );

  it.each(recordingNames())('%s: nothing stays open', (name) => {
    const tracker = new Tracker();
    replay(readRecording(name).events, tracker);
    expect(tracker.size).toBe(0);
  });

  it.each(recordingNames())('%s: a tracker that goes on with stored items comes to the same', (name) => {
    const { events } = readRecording(name);
    const whole = replay(events);
    for (let at = 0; at <= events.length; at++) {
      const stopped = new Tracker();
      const known = replay(events.slice(0, at), stopped);
      const next = new Tracker(JSON.parse(JSON.stringify(stopped.items())));
      expect(replay(events.slice(at), next, known)).toEqual(whole);
    }
  });

  it.each(recordingNames())('%s: a tab that gets another id in the midst of it comes to the same', (name) => {
    const { events } = readRecording(name);
    const whole = replay(events).map(short);
    const tabs = new Set(events.flatMap((event) => (event.type === 'request-started' ? [event.tabId] : [])));
    const later = (tabId: number) => tabId + 1_000;
    for (let at = 0; at <= events.length; at++) {
      const tracker = new Tracker();
      const known = replay(events.slice(0, at), tracker);
      const moved = [...tabs].flatMap((tabId) => tracker.moveTab(tabId, later(tabId)).updated);
      const rest = events
        .slice(at)
        .map((event) => (event.type === 'request-started' ? { ...event, tabId: later(event.tabId) } : event));
      expect(replay(rest, tracker, [...known, ...moved]).map(short)).toEqual(whole);
    }
  });
});
