import type { WebRequest } from '../browser';
import type { HearEvent } from '../capture/firefox-requests';

/** Hands events on, and holds back what the browser tells too early. */
export interface EventOrder {
  readonly hear: HearEvent;
  /** What is held back, as a text for the next background; null: nothing ever is. */
  held(): string | null;
  /** Begins, with what the background before has held back. */
  begin(held: string | undefined): void;
}

/** Chromium tells its events in the order and with the meaning that ours have. */
export function inOrder(tell: HearEvent): EventOrder {
  return { hear: tell, held: () => null, begin: () => undefined };
}

/** Types of resources that this browser alone has a name for; another refuses the name. */
export const OWN_TYPES: readonly WebRequest.ResourceType[] = [];
