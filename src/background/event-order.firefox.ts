import type { WebRequest } from '../browser';
import { FirefoxRequests, type HearEvent, type HeldRequests } from '../capture/firefox-requests';
import type { EventOrder } from './event-order';
import { PageTimings } from './page-timings';

/** Hands Firefox's events on in the order and with the meaning that ours have. */
export function inOrder(tell: HearEvent): EventOrder {
  const requests = new FirefoxRequests(tell, new PageTimings());
  let early: Parameters<HearEvent>[] | null = [];
  return {
    hear(event, begun) {
      if (early === null) requests.hear(event, begun);
      else early.push([event, begun]);
    },
    held: () => JSON.stringify(requests.held()),
    begin(held) {
      if (held !== undefined) requests.goOn(JSON.parse(held) as HeldRequests);
      const waiting = early ?? [];
      early = null;
      for (const [event, begun] of waiting) requests.hear(event, begun);
    },
  };
}

export const OWN_TYPES: readonly WebRequest.ResourceType[] = ['beacon', 'imageset'];
