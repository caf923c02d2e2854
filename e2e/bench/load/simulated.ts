import { NOTHING_MIRRORED } from '../../../src/background/mirrored';
import { type LogListener, Recorder } from '../../../src/background/recorder';
import type { NetworkEvent } from '../../../src/exchange/events';
import { report, reportEqual } from '../figure';
import { heapInUse } from '../heap-in-use';
import { BLOCKED_EACH, HEAP, MEGABYTE, STORAGE } from './bounds';
import { MeasuredMirror } from './measured-mirror';
import { eventsOf } from './sites';

const NOBODY: LogListener = { changed() {}, forgotten() {}, cleared() {}, stateChanged() {} };
const NOON = Date.UTC(2030, 0, 1, 12);

/** A page that asks every second for an hour, by a clock of its own. */
export function poll(seconds: number): void {
  console.log(`A page polls for ${seconds} seconds`);
  const before = heapInUse();
  const mirror = new MeasuredMirror();
  const recorder = new Recorder(NOTHING_MIRRORED, mirror, NOBODY);
  const heaps: number[] = [];
  for (let nth = 0; nth < seconds; nth++) {
    const recording = nth % BLOCKED_EACH === 0 ? 'preflight-404' : 'simple-allowed';
    for (const event of eventsOf({ recording, nth, tabId: 1, at: NOON + nth * 1000 })) recorder.hear(event);
    recorder.flush();
    mirror.settle();
    if ((nth + 1) % Math.ceil(seconds / 10) === 0) heaps.push(heapInUse() - before);
  }
  console.log(`  heap after each tenth: ${heaps.map((bytes) => (bytes / MEGABYTE).toFixed(1)).join(', ')} MB`);
  report('heap', (heaps.at(-1) ?? 0) / MEGABYTE, HEAP, 'MB');
  report('most in the storage', mirror.most / MEGABYTE, STORAGE, 'MB');
  const { entries, state, blocked } = recorder.log(1);
  const kept = `${entries.length} kept, ${state.dropped} let go`;
  reportEqual(`requests in the log or counted (${kept})`, entries.length + state.dropped, seconds);
  reportEqual('blocked ones counted', blocked, Math.ceil(seconds / BLOCKED_EACH));
  reportEqual('open at the end', openIn(mirror), 0);
}

/** Requests that are all open before the first one ends, over tabs of different sites. */
export function openAtOnce(count: number, tabs: number): void {
  console.log(`${count} requests are open at once, over ${tabs} tabs`);
  const before = heapInUse();
  const mirror = new MeasuredMirror();
  const recorder = new Recorder(NOTHING_MIRRORED, mirror, NOBODY);
  const requests = Array.from({ length: count }, (_, nth) => {
    const recording = nth % BLOCKED_EACH === 0 ? 'preflight-404' : 'simple-allowed';
    return { recording, nth, tabId: 1 + (nth % tabs), at: NOON + nth } as const;
  });
  const hear = (part: (events: NetworkEvent[]) => NetworkEvent[]) => {
    for (const [n, request] of requests.entries()) {
      for (const event of part(eventsOf(request))) recorder.hear(event);
      // As many as come in the time that a worker gathers events for.
      if (n % 20 === 0) flush();
    }
    flush();
  };
  const flush = () => {
    recorder.flush();
    mirror.settle();
  };
  const isEnd = ({ type }: NetworkEvent) => type === 'request-completed' || type === 'request-failed';
  hear((events) => events.filter((event) => !isEnd(event)));
  console.log(`  ${openIn(mirror)} open ones are in the storage`);
  report('heap with all open', (heapInUse() - before) / MEGABYTE, HEAP, 'MB');
  report('most in the storage', mirror.most / MEGABYTE, STORAGE, 'MB');
  hear((events) => events.filter(isEnd));
  const logs = recorder.tabs.map((tabId) => recorder.log(tabId));
  const kept = logs.reduce((sum, { entries }) => sum + entries.length, 0);
  const dropped = logs.reduce((sum, { state }) => sum + state.dropped, 0);
  reportEqual(`requests in a log or counted (${kept} kept, ${dropped} let go)`, kept + dropped, count);
  const blocked = logs.reduce((sum, log) => sum + log.blocked, 0);
  reportEqual('blocked ones counted', blocked, Math.ceil(count / BLOCKED_EACH));
  const pending = logs.flatMap(({ entries }) => entries).filter(({ exchange }) => exchange.outcome.kind === 'pending');
  reportEqual('open at the end', [openIn(mirror), pending.length], [0, 0]);
}

function openIn(mirror: MeasuredMirror): number {
  return mirror.keys.filter((key) => key.startsWith('open/') && !/^open\/(load|cookie) /.test(key)).length;
}
