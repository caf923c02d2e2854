import { readMirrored } from '../background/mirrored';
import { type LogListener, Recorder } from '../background/recorder';
import { type CommittedNavigation, mainFrameCommit } from '../background/tab-pages';
import type { NetworkEvent } from '../exchange/events';
import { MemoryMirror } from './memory-mirror';
import { readRecording } from './recordings';

const deaf: LogListener = { changed() {}, forgotten() {}, cleared() {}, stateChanged() {} };
/** Bytes that hold some tens of exchanges. */
export const LIMITS = { perTab: 20_000, inAll: 50_000, open: 20_000 };

/** A recorder over a mirror, which may hold what an earlier one left. */
export function start(mirror = new MemoryMirror(), limits = LIMITS) {
  return { mirror, recorder: new Recorder(readMirrored(mirror.texts), mirror, deaf, limits) };
}

/** A recording's events as if they came once more: other ids, another tab, another document. */
export function again(
  name: string,
  nth: number,
  { tabId = 1, documentId = 'A', ...by }: { tabId?: number; documentId?: string | null; documentUrl?: string } = {},
): NetworkEvent[] {
  return readRecording(name).events.map((event) => {
    const requestId = `${nth}.${event.requestId}`;
    return event.type === 'request-started'
      ? { ...event, requestId, tabId, documentId, ...by }
      : { ...event, requestId };
  });
}

/** Hears the events, and puts them into the log. */
export function play(recorder: Recorder, events: readonly NetworkEvent[]): void {
  for (const event of events) recorder.hear(event);
  recorder.flush();
}

export const mainFrame = (documentId: string): CommittedNavigation =>
  mainFrameCommit(`http://localhost:4001/${documentId}`, documentId);
