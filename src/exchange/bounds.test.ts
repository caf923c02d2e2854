import { expect, it } from 'vitest';
import { HOPS_KEPT } from './building';
import type { NetworkEvent, RequestStarted } from './events';
import { MOST_OPEN } from './tracked-items';
import { Tracker } from './tracker';

const started = (requestId: string, url: string): RequestStarted => ({
  type: 'request-started',
  browser: 'chromium',
  requestId,
  at: 0,
  url,
  method: 'GET',
  tabId: 1,
  frameId: 0,
  documentId: 'A',
  origin: 'https://app.example',
  resourceType: 'xmlhttprequest',
});

it('keeps the first and the last of redirects without end', () => {
  const tracker = new Tracker();
  const hops = Array.from({ length: 300 }, (_, n) => {
    const events: NetworkEvent[] = [
      started('1', `https://api.example/${n}`),
      { type: 'request-redirected', requestId: '1', at: 0, to: `https://api.example/${n + 1}` },
    ];
    return events.flatMap((event) => tracker.apply(event).updated).at(-1)?.hops;
  }).at(-1);
  expect(hops).toHaveLength(HOPS_KEPT);
  expect(hops?.[0].url).toBe('https://api.example/0');
  expect(hops?.at(-1)?.url).toBe('https://api.example/299');
});

it('lets the oldest request go where more are open than any browser has', () => {
  const tracker = new Tracker();
  for (let n = 0; n <= MOST_OPEN; n++) tracker.apply(started(`${n}`, `https://api.example/${n % 100}`));
  expect(tracker.size).toBe(MOST_OPEN);
  expect(tracker.item('0')).toBeUndefined();
  expect(tracker.item(`${MOST_OPEN}`)).toBeDefined();
});
