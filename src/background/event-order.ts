import type { WebRequest } from '../browser';
import type { HearEvent } from '../capture/firefox-requests';

/** Chromium tells its events in the order and with the meaning that ours have. */
export function inOrder(tell: HearEvent): HearEvent {
  return tell;
}

/** Types of resources that this browser alone has a name for; another refuses the name. */
export const OWN_TYPES: readonly WebRequest.ResourceType[] = [];
