import { readdirSync, readFileSync } from 'node:fs';
import type { WebRequest } from '../browser';
import {
  requestCompleted,
  requestFailed,
  requestRedirected,
  requestSent,
  requestStarted,
  responseReceived,
  responseStarted,
} from '../capture/web-request';
import type { NetworkEvent } from '../exchange/events';
import type { Exchange } from '../exchange/exchange';
import { Tracker } from '../exchange/tracker';

/** Recorded by `npm run record`. */
const FIXTURES = new URL('../exchange/fixtures/', import.meta.url);

interface RecordedEvent {
  readonly event: keyof typeof TRANSLATORS;
  /** As the browser gave them. */
  readonly details: object;
}

export interface Recording {
  readonly browser: string;
  readonly events: readonly NetworkEvent[];
}

const TRANSLATORS = {
  onBeforeRequest: (details: object) => requestStarted(details as WebRequest.OnBeforeRequestDetailsType),
  onSendHeaders: (details: object) => requestSent(details as WebRequest.OnSendHeadersDetailsType),
  onHeadersReceived: (details: object) => responseReceived(details as WebRequest.OnHeadersReceivedDetailsType),
  onBeforeRedirect: (details: object) => requestRedirected(details as WebRequest.OnBeforeRedirectDetailsType),
  onResponseStarted: (details: object) => responseStarted(details as WebRequest.OnResponseStartedDetailsType),
  onCompleted: (details: object) => requestCompleted(details as WebRequest.OnCompletedDetailsType),
  onErrorOccurred: (details: object) => requestFailed(details as WebRequest.OnErrorOccurredDetailsType),
} satisfies Record<string, (details: object) => NetworkEvent | null>;

export function recordingNames(): string[] {
  return readdirSync(FIXTURES).map((file) => file.replace(/\.json$/, ''));
}

export function readRecording(name: string): Recording {
  const { browser, events } = JSON.parse(readFileSync(new URL(`${name}.json`, FIXTURES), 'utf8')) as {
    browser: string;
    events: RecordedEvent[];
  };
  return {
    browser,
    events: events.map(({ event, details }) => TRANSLATORS[event](details)).filter((event) => event !== null),
  };
}

/**
 * The exchanges that a tracker tells of, each in its last state, in the order in which they began. `known` are those
 * that an earlier tracker told of.
 */
export function replay(
  events: readonly NetworkEvent[],
  tracker = new Tracker(),
  known: readonly Exchange[] = [],
): Exchange[] {
  const exchanges = new Map(known.map((exchange) => [exchange.id, exchange]));
  for (const event of events) {
    const { updated, forgotten } = tracker.apply(event);
    for (const exchange of updated) exchanges.set(exchange.id, exchange);
    for (const id of forgotten) exchanges.delete(id);
  }
  return [...exchanges.values()].sort((a, b) => Number(a.id) - Number(b.id));
}
