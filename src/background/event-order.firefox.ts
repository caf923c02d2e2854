import type { WebRequest } from '../browser';
import { FirefoxRequests, type HearEvent } from '../capture/firefox-requests';
import { PageTimings } from './page-timings';

/** Hands Firefox's events on in the order and with the meaning that ours have. */
export function inOrder(tell: HearEvent): HearEvent {
  const requests = new FirefoxRequests(tell, new PageTimings());
  return (event, begun) => requests.hear(event, begun);
}

export const OWN_TYPES: readonly WebRequest.ResourceType[] = ['beacon', 'imageset'];
