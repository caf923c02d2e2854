import type { NetworkEvent } from '../../../src/exchange/events';
import { readRecording } from '../../../src/testing/recordings';

const EVENTS = new Map(
  (['simple-allowed', 'preflight-404'] as const).map((name) => [name, JSON.stringify(readRecording(name).events)]),
);

/** One request more, as Chromium told of it once. */
export interface NthRequest {
  readonly recording: 'simple-allowed' | 'preflight-404';
  readonly nth: number;
  readonly tabId: number;
  /** When it begins: milliseconds since the epoch. */
  readonly at: number;
}

/** The events of a request of the site that this tab shows, to an address of its own. */
export function eventsOf({ recording, nth, tabId, at }: NthRequest): NetworkEvent[] {
  const ofSite = (EVENTS.get(recording) ?? '[]')
    .replaceAll('localhost', `site-${tabId}.localhost`)
    .replaceAll('127.0.0.1', `api.site-${tabId}.example`);
  const events = JSON.parse(ofSite) as NetworkEvent[];
  const start = events[0]?.at ?? 0;
  return events.map((event) => {
    const requestId = `${nth}.${event.requestId}`;
    const moved = { ...event, requestId, at: at + event.at - start };
    if (moved.url !== undefined) Object.assign(moved, { url: `${moved.url}?n=${nth}` });
    return moved.type === 'request-started' ? { ...moved, tabId, documentId: `document ${tabId}` } : moved;
  });
}
