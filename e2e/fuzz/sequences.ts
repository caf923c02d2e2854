import fc from 'fast-check';
import { NOTHING_MIRRORED } from '../../src/background/mirrored';
import { Recorder } from '../../src/background/recorder';
import type { NetworkEvent } from '../../src/exchange/events';
import { REPORT_FORMATS } from '../../src/report/report-format';
import { hostileEvents } from '../../src/testing/arbitrary-events';
import { MemoryMirror } from '../../src/testing/memory-mirror';
import { takeThrough } from '../../src/testing/whole-path';

/** How many sequences one seed makes: whoever runs them, they are the same. */
export const CHUNK = 1000;
const MOST_EVENTS = 14;
/** Bounds in bytes that every tab's log has reached after a tenth of a million sequences, the ones rarely heard of too. */
const LIMITS = { perTab: 50_000, inAll: 200_000, open: 50_000 };
const NOBODY = { changed() {}, forgotten() {}, cleared() {}, stateChanged() {} };

/** One recorder that hears all sequences, as a worker hears all requests of a day; each request has an id of its own. */
export class LastingRecorder {
  readonly #recorder = new Recorder(NOTHING_MIRRORED, new MemoryMirror(), NOBODY, LIMITS);
  #heard = 0;

  constructor() {
    for (const tabId of [1, 2]) this.#recorder.showsPage(tabId, { url: 'https://app.example/', documentId: null });
  }

  hear(events: readonly NetworkEvent[]): void {
    this.#heard++;
    for (const event of events) this.#recorder.hear({ ...event, requestId: `${this.#heard}-${event.requestId}` });
    this.#recorder.flush();
  }
}

/**
 * Takes the sequences of one seed to reports of all four formats.
 * @returns the first failure, shrunk, as a unit test; null: there is none
 */
export function runChunk(seed: number, count: number, lasting: LastingRecorder): string | null {
  const property = fc.property(hostileEvents(MOST_EVENTS), (events) => {
    takeThrough(events, REPORT_FORMATS);
    lasting.hear(events);
  });
  const details = fc.check(property, { seed, numRuns: count });
  if (!details.failed) return null;
  const [events] = details.counterexample ?? [];
  const error = details.errorInstance instanceof Error ? details.errorInstance.stack : String(details.errorInstance);
  return [
    `// Seed ${details.seed}, path ${details.counterexamplePath}, shrunk ${details.numShrinks} times.`,
    ...(error ?? '').split('\n').map((line) => `// ${line}`),
    `it('takes this to a report', () => takeThrough(${fc.stringify(events)}, REPORT_FORMATS));`,
  ].join('\n');
}
